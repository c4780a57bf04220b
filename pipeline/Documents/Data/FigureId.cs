using SvdPipeline.Documents.Content;

namespace SvdPipeline.Documents.Data;

/// <summary>The parts of a figure's id, for printing a figure that is not there.</summary>
/// <param name="Area">GSS code or London area.</param>
/// <param name="Measure">Measure id.</param>
/// <param name="Statistic">Statistic.</param>
/// <param name="Period">Period id.</param>
/// <param name="Breakdown">Breakdown id, or empty.</param>
/// <param name="Category">Category, or empty.</param>
public sealed record FigureId(string Area, string Measure, string Statistic, string Period, string Breakdown, string Category)
{
    /// <summary>Reads <c>{area}.{measure}-{statistic}.{period}[.{breakdown}.{category}]</c>; null when the text is no such id.</summary>
    public static FigureId? Parse(string id)
    {
        var parts = id.Split('.', 5);
        return parts.Length is 3 or 5 && FigureBinding.StatisticOf(parts[1]) is { } statistic
            ? new FigureId(parts[0], parts[1][..^(statistic.Length + 1)], statistic, parts[2], parts.ElementAtOrDefault(3) ?? "", parts.ElementAtOrDefault(4) ?? "")
            : null;
    }
}
