using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// A count rounded in the public edition. What is made of it is made of the printed count, with limits and tests that hold for every count that rounds so:
/// a difference that rounding alone could make is none.
/// </summary>
/// <param name="Printed">The rounded count.</param>
/// <param name="Slack">Most that the true count can lie from it.</param>
internal readonly record struct RoundedCount(decimal Printed, decimal Slack)
{
    private decimal Least => Math.Max(0, Printed - Slack);

    private decimal Most => Printed + Slack;

    /// <summary>A figure of the count alone.</summary>
    public Figure Level(Func<decimal, Figure> make) => make(Printed) with { Lower = make(Least).Lower, Upper = make(Most).Upper };

    /// <summary>A change from an earlier count; one that goes both ways among the counts that round so is tested as none.</summary>
    public Figure Change(RoundedCount earlier, Func<decimal, decimal, Figure> make)
    {
        var figure = make(Printed, earlier.Printed);
        if (figure.Value is null || (Slack == 0 && earlier.Slack == 0))
        {
            return figure;
        }

        var (low, high) = (make(Least, earlier.Most), make(Most, earlier.Least));
        var onlyOneWay = low.Value < 0 == high.Value < 0 && low.Value is not null && high.Value is not null;
        return figure with { Lower = low.Lower, Upper = high.Upper, PValue = onlyOneWay ? Math.Max(low.PValue ?? 1, high.PValue ?? 1) : 1 };
    }
}
