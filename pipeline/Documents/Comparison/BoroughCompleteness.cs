using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Comparison;

/// <summary>How much of a borough's assessment has data.</summary>
/// <param name="Borough">The borough.</param>
/// <param name="Tier">Tier reached: 0 for none, to 3.</param>
/// <param name="Sections">State of each section, in the order of the standard format.</param>
public sealed record BoroughCompleteness(Borough Borough, int Tier, IReadOnlyList<SectionCompleteness> Sections)
{
    /// <summary>Reads the sections of an assessment.</summary>
    /// <param name="assessment">The borough's SNA.</param>
    /// <param name="tier">Tier reached.</param>
    public static BoroughCompleteness Of(DocumentTree assessment, int tier) => new(
        assessment.Borough,
        tier,
        [.. assessment.Body.QuerySelectorAll("body > section[id]").Select(section => new SectionCompleteness(section.Id!, State(section)))]);

    private static SectionState State(AngleSharp.Dom.IElement section)
    {
        var figures = section.QuerySelectorAll("[data-figure]").Select(e => e.TextContent.Trim()).ToList();
        var absent = figures.Count(text => text == "[x]") + section.QuerySelectorAll("p.missing, figure.missing").Length;
        return (figures.Exists(text => text != "[x]") || section.QuerySelector("figure[data-chart]:not(.missing)") is not null, absent > 0) switch
        {
            (true, false) => SectionState.Complete,
            (true, true) => SectionState.Partial,
            (false, true) => SectionState.Missing,
            (false, false) => SectionState.Words,
        };
    }
}
