using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

/// <summary>The comparison as a workbook: overview, one sheet a measure, completeness by source and by section.</summary>
internal static class ComparisonSheets
{
    public static WorkbookContent Of(ComparisonInputs inputs, IReadOnlyList<MeasureComparison> comparisons, CompletenessMatrix matrix, ComparisonWords words)
    {
        var names = WorkbookSheet.Names(comparisons.Select(c => c.Measure.Id).Prepend("Overview").Append("Completeness by source").Append("Completeness by section"));
        return new WorkbookContent(
            "London's boroughs compared",
            [
                $"{(inputs.Edition == Disclosure.Edition.Official ? "Official" : "Public")} edition, figures to {Wording.Month(inputs.AsOf)}",
                .. inputs.Banner.Length > 0 ? [inputs.Banner] : Array.Empty<string>(),
                Licence.Of(inputs.Edition).Text,
                .. FigureLabels.Shorthand.Select(s => $"[{s.Status}] {s.Meaning}"),
            ],
            [
                Overview(names[0], comparisons, words),
                .. comparisons.Select((c, i) => Sheet(names[i + 1], c, words)),
                BySource(names[^2], matrix),
                BySection(names[^1], matrix),
            ]);
    }

    private static WorkbookSheet Overview(string name, IReadOnlyList<MeasureComparison> comparisons, ComparisonWords words) => new(
        name,
        "Comparison",
        "All measures, London's 32 boroughs",
        ["Measure", "Evidence", "Unit", "London", "Shorthand", "Boroughs higher", "Boroughs similar", "Boroughs lower", "Highest shown", "Lowest shown"],
        [.. comparisons.Select(c => (IReadOnlyList<WorkbookCell>)
        [
            new(c.Measure.Label), new(MeasurePage.Evidence(c.Measure)), new(ComparisonWords.ValueLabel(c)), Value(c.London.Compared), new(Status(c.London.Compared)),
            At(c, "higher"), At(c, "similar"), At(c, "lower"), new(c.Highest?.Borough?.Name ?? ""), new(c.Lowest?.Borough?.Name ?? ""),
        ])],
        ["Higher and lower: the borough's 95% interval lies wholly above or below London's figure."]);

    private static WorkbookSheet Sheet(string name, MeasureComparison comparison, ComparisonWords words) => new(
        name,
        "Comparison",
        $"{comparison.Measure.Label}, {words.Window(comparison)}",
        ["Area code", "Area", "Rank", "Rank from", "Rank to", comparison.Measure.Unit, ComparisonWords.ValueLabel(comparison), "Lower 95% limit", "Upper 95% limit", "Shorthand", "Against London", "Funnel", "Change on the year before", "Shorthand of the change"],
        [.. new[] { comparison.London }.Concat(comparison.Parts).Concat(comparison.Boroughs).Select(p => (IReadOnlyList<WorkbookCell>)
        [
            new(p.Area), new(FigureLabels.Area(p.Area)), Value(p.Rank), Limit(p.Rank?.Lower, p.Rank), Limit(p.Rank?.Upper, p.Rank), Value(p.Count), Value(p.Compared),
            Limit(p.Compared?.Lower, p.Compared), Limit(p.Compared?.Upper, p.Compared), new(Status(p.Compared)),
            new(p.Position is "higher" or "lower" or "similar" ? p.Position : ""), Value(p.Standing), Value(p.Change), new(Status(p.Change)),
        ])],
        [comparison.Measure.Description, .. comparison.Measure.Breaks.Select(b => b.Reason), words.Source(comparison), "The City of London has few residents and is not ranked.", "Funnel: 1 and 2 lie above the 95% and 99.8% limits round London's rate, -1 and -2 below them, 0 between."]);

    private static WorkbookSheet BySource(string name, CompletenessMatrix matrix) => new(
        name,
        "Completeness",
        "Boroughs by source",
        ["Area code", "Borough", "Tier", .. matrix.Sources.SelectMany(s => new[] { s.Title, $"Months of 60: {s.Short}" })],
        [.. matrix.Boroughs.Select(b => (IReadOnlyList<WorkbookCell>)
        [
            new(b.Borough.Code), new(b.Borough.Name), new("", b.Tier, WorkbookFormat.Whole),
            .. b.Sources.SelectMany(s => new[] { new WorkbookCell(CompletenessPage.Words(s)), new WorkbookCell("", s.Months, WorkbookFormat.Whole) }),
        ])],
        []);

    private static WorkbookSheet BySection(string name, CompletenessMatrix matrix) => new(
        name,
        "Completeness",
        "Boroughs by section of the assessment",
        ["Area code", "Borough", .. matrix.Sections],
        [.. matrix.Boroughs.Select(b => (IReadOnlyList<WorkbookCell>)
            [new(b.Borough.Code), new(b.Borough.Name), .. b.Sections.Select(s => new WorkbookCell(CompletenessPage.Words(s)))])],
        []);

    private static WorkbookCell At(MeasureComparison comparison, string position) =>
        comparison.Judged && comparison.London.Compared?.Value is not null ? new WorkbookCell("", comparison.At(position), WorkbookFormat.Whole) : new WorkbookCell("");

    private static WorkbookCell Value(Figure? figure) => figure is null ? new WorkbookCell("") : WorkbookCell.Of(figure.Value, figure.Statistic);

    private static WorkbookCell Limit(double? limit, Figure? figure) => WorkbookCell.Of(limit, figure?.Statistic ?? "");

    private static string Status(Figure? figure) => figure is null ? "x" : figure.Status;
}
