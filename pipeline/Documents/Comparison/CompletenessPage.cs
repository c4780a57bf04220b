using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Check;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

using Html = Content.Html;

/// <summary>Who has supplied what: boroughs by source, and boroughs by section of the assessment.</summary>
internal static class CompletenessPage
{
    public static Html Body(CompletenessMatrix matrix) => DocumentTemplates.Render("comparison/completeness", PageModel.Object(
        ("sources", PageModel.List(matrix.Sources, s => PageModel.Object(("title", s.Title), ("holder", s.Holder), ("how", s.How)))),
        ("source_rows", PageModel.List(matrix.Boroughs, b => PageModel.Object(
            ("name", b.Borough.Name), ("tier", Tier(b.Tier)), ("cells", PageModel.List(b.Sources, Cell))))),
        ("sections", PageModel.List(matrix.Sections, s => s)),
        ("section_rows", PageModel.List(matrix.Boroughs.Where(b => b.Sections.Count > 0), b => PageModel.Object(
            ("name", b.Borough.Name), ("cells", PageModel.List(b.Sections, Cell)))))));

    /// <summary>A tier as printed in a cell.</summary>
    public static string Tier(int tier) => tier == 0 ? "none" : tier.ToString(CultureInfo.InvariantCulture);

    /// <summary>A source's state in words.</summary>
    public static string Words(SourceCoverage coverage) => coverage.State switch
    {
        CoverageState.Supplied => "Supplied",
        CoverageState.Late => $"Late: to {coverage.Latest}",
        CoverageState.Partial => $"Partial: {coverage.Months!.Value.ToString(CultureInfo.InvariantCulture)} of 60 months",
        _ => "Missing",
    };

    /// <summary>A section's state in words.</summary>
    public static string Words(SectionState state) => state switch
    {
        SectionState.Complete => "Complete",
        SectionState.Partial => "Partial",
        SectionState.Missing => "Missing",
        _ => "Words only",
    };

    private static ScriptObject Cell(SourceCoverage coverage) => PageModel.Object(
        ("kind", coverage.State switch { CoverageState.Supplied => "full", CoverageState.Missing => "empty", _ => "part" }),
        ("sign", coverage.State switch { CoverageState.Supplied => "●", CoverageState.Missing => "○", _ => "◐" }),
        ("words", Words(coverage)));

    private static ScriptObject Cell(SectionState state) => PageModel.Object(
        ("kind", state switch { SectionState.Complete => "full", SectionState.Partial => "part", SectionState.Missing => "empty", _ => "words" }),
        ("sign", state switch { SectionState.Complete => "●", SectionState.Partial => "◐", SectionState.Missing => "○", _ => "–" }),
        ("words", Words(state)));
}
