using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The attack on a public edition: what a reader who has nothing but its figures can work out of the counts it hides. Every printed figure gives up the
/// counts behind it; every sum narrows its parts by its total and its total by its parts, over and over until nothing narrows any more.
/// </summary>
internal sealed class ReaderBounds
{
    private const int MostRounds = 50;

    private readonly Dictionary<FigureCell, (long Low, long High)> bounds = [];
    private readonly DisclosureRules rules;

    private ReaderBounds(DisclosureRules rules) => this.rules = rules;

    /// <summary>Attacks a set of published figures.</summary>
    public static ReaderBounds Of(FigureSet published, DisclosureRules rules)
    {
        var attack = new ReaderBounds(rules);
        var figures = published.All.Where(f => rules.IsControlled(FigureCell.Of(f))).ToArray();
        var sums = new Dictionary<FigureCell, decimal>();
        foreach (var figure in figures)
        {
            attack.Read(figure, sums);
        }

        FigureCell[] cells = [.. SumGroup.InOrder(attack.bounds.Keys)];
        attack.Narrow(attack.Sums(cells, sums, SimilarBoroughs.MembersIn(published)));
        return attack;
    }

    /// <summary>Least and most a cell's count can be; null when the edition does not have the cell.</summary>
    public (long Low, long High)? Of(FigureCell cell) => bounds.TryGetValue(cell, out var known) ? known : null;

    /// <summary>Takes what a figure says of counts: its own, the earlier one of a change, the whole of a share.</summary>
    private void Read(Figure figure, Dictionary<FigureCell, decimal> sums)
    {
        var own = FigureCell.Of(figure);
        switch (figure.Statistic)
        {
            case "count":
                Know(own, figure.Value is { } count ? (decimal)count : null);
                break;
            case "rate" or "share" or "ratio":
                Know(own, figure.Numerator);
                break;
            case "change" when figure.Period != StandardPeriods.FiveYearMean:
                Know(own.In(StandardPeriods.Window(0)), figure.Numerator);
                Know(own, figure.Denominator);
                break;
        }

        if (figure is { Statistic: "share", Denominator: { } whole } && own.Breakdown.Length > 0 && MeasureCatalogue.Breakdown(own.Breakdown).Share == "breakdown")
        {
            sums[own with { Category = "" }] = whole;
        }
    }

    private void Know(FigureCell cell, decimal? count)
    {
        var family = rules.FamilyOf(cell.Measure)!;
        var slack = count is 0 ? 0 : family.RoundTo / 2;
        var (low, high) = count is { } known ? ((long)known - slack, (long)known + slack) : (0, long.MaxValue);
        bounds[cell] = bounds.TryGetValue(cell, out var before) ? (Math.Max(low, before.Low), Math.Min(high, before.High)) : (low, high);
    }

    private List<(FigureCell? Total, (long Low, long High) Whole, FigureCell[] Parts)> Sums(FigureCell[] cells, Dictionary<FigureCell, decimal> sums, IReadOnlyDictionary<string, IReadOnlyList<string>> similar)
    {
        var all = new List<(FigureCell?, (long, long), FigureCell[])>();
        foreach (var group in SumGroup.Among(cells, similar))
        {
            if (group.Printed && sums.TryGetValue(group.Parts[0] with { Category = "" }, out var whole))
            {
                var slack = rules.FamilyOf(group.Parts[0].Measure)!.RoundTo / 2;
                all.Add((null, ((long)whole - slack, (long)whole + slack), [.. group.Parts]));
            }

            if (bounds.ContainsKey(group.Total))
            {
                all.Add((group.Total, default, [.. group.Parts]));
            }
        }

        return all;
    }

    private void Narrow(List<(FigureCell? Total, (long Low, long High) Whole, FigureCell[] Parts)> sums)
    {
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            changed = false;
            foreach (var (total, whole, parts) in sums)
            {
                var (low, high) = total is { } cell ? bounds[cell] : whole;
                var (lows, highs, open) = (0L, 0L, 0);
                foreach (var part in parts)
                {
                    var known = bounds[part];
                    lows += known.Low;
                    highs += known.High == long.MaxValue ? 0 : known.High;
                    open += known.High == long.MaxValue ? 1 : 0;
                }

                foreach (var part in parts)
                {
                    var known = bounds[part];
                    var most = high == long.MaxValue ? long.MaxValue : high - (lows - known.Low);
                    var others = open - (known.High == long.MaxValue ? 1 : 0);
                    var least = others > 0 ? 0 : low - (highs - (known.High == long.MaxValue ? 0 : known.High));
                    changed |= Set(part, least, most);
                }

                changed |= total is { } sum && Set(sum, lows, open > 0 ? long.MaxValue : highs);
            }
        }
    }

    private bool Set(FigureCell cell, long low, long high)
    {
        var known = bounds[cell];
        var narrower = (Low: Math.Max(low, known.Low), High: Math.Min(high, known.High));
        bounds[cell] = narrower;
        return narrower != known;
    }
}
