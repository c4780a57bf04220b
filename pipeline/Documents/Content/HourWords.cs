using System.Globalization;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Documents.Content;

/// <summary>What is said of records by weekday and hour: whether the evening stands out, and whether any single cell does.</summary>
/// <param name="measure">What is counted.</param>
/// <param name="days">One series a weekday, one point an hour.</param>
internal sealed class HourWords(Measure measure, IReadOnlyList<ChartSeries> days)
{
    private const int Evening = 18;
    private const double ShareOfDay = 0.25;
    private const double Significant = 0.05;

    private readonly IReadOnlyList<ChartPoint> cells = [.. days.SelectMany(d => d.Points)];

    /// <summary>True when every cell has a number.</summary>
    public bool Whole => cells.All(c => c.Value is not null);

    private decimal Total => (decimal)cells.Sum(c => c.Value ?? 0);

    /// <summary>How many lie in the evening; that it stands out only where the 95% interval of its share lies above a quarter, which is its part of the day.</summary>
    public string Headline()
    {
        if (!Whole || Total == 0)
        {
            return Wording.Say("hours.missing", ("noun", Wording.Capital(measure.Noun)));
        }

        var evening = (decimal)days.Sum(d => d.Points.Skip(Evening).Sum(p => p.Value ?? 0));
        var share = WilsonProportion.Of(evening, Total);
        var key = share.Limits.Lower > ShareOfDay ? Total < Levels.SmallBase ? "hours.evening.small" : "hours.evening" : "hours.even";
        return Wording.Count(
            key, (double)evening, ("noun", measure.Noun), ("counted", Sentences.Counted(measure, (double)Total)), ("share", FigureText.Percent(share.Value)),
            ("n", Number(evening)), ("total", Number(Total)));
    }

    /// <summary>
    /// The fullest cell, where so many in one of all cells would be beyond chance if every hour of the week were alike (Bonferroni); of cells that are
    /// not all shown, the fullest shown.
    /// </summary>
    public string Peak()
    {
        var (day, hour, most) = days.SelectMany(d => d.Points.Select((p, h) => (d.Name, Hour: h, Records: (decimal)(p.Value ?? 0)))).MaxBy(p => p.Records);
        var stands = PoissonLimits.Of(most, 1 - (2 * Significant / cells.Count)).Lower > (double)Total / cells.Count;
        return (Whole, most) is (false, 0)
            ? ""
            : Wording.Say(
                !Whole ? "hours.peak.shown" : stands ? "hours.peak" : "hours.no_peak",
                ("day", day), ("hour", hour.ToString("D2", CultureInfo.InvariantCulture)), ("most", Number(most)));
    }

    private static string Number(decimal n) => FigureText.Number((double)n, "count");
}
