using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Why a document marks what it prints of a group (a share, a rate, a relative rate): more than a tenth of what is counted does not say its group, and
/// belongs to some group or other. Judged by the share that the edition itself prints, so that the mark tells nothing more.
/// </summary>
internal static class UnknownGroups
{
    private const string Unknown = "unknown";
    private const double Much = 0.1;

    /// <summary>The reason in words; null where groups are known well enough, and for what is of no group.</summary>
    public static string? Reason(DocumentFigures figures, Figure? figure)
    {
        if (figure is not { Value: not null, Statistic: "share" or "rate" or "ratio", Breakdown.Length: > 0 } or { Category: Unknown })
        {
            return null;
        }

        var breakdown = MeasureCatalogue.Breakdown(RelativeRates.Groups(FigureCell.Of(figure)) is var (of, _) ? of[0].Breakdown : figure.Breakdown);
        var unknown = figures.Set.Find(figure.Area, figure.Measure, "share", figure.Period, breakdown.Id, Unknown);
        return unknown?.Value > Much && breakdown.Categories.Any(c => c.Id == Unknown)
            ? Wording.Say(
                "unsure.group", ("group", breakdown.Label), ("share", FigureText.Percent(unknown.Value.Value)), ("unit", breakdown.Unit), ("area", Wording.Area(figures.AreaName(figure.Area))))
            : null;
    }
}
