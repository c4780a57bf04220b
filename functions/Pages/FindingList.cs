using System.Globalization;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Findings as a table: code, where, found, wanted, what to do.</summary>
internal static class FindingList
{
    private const int MostShown = 200;

    /// <summary>The table, or null when there are none.</summary>
    public static Html? Render(string label, IReadOnlyList<Finding> findings, long total) => findings.Count == 0 ? null : DocumentTemplates.Render("pages/finding-list", Object(
        ("label", label),
        ("total", Words.Number(total)),
        ("more", total - Math.Min(findings.Count, MostShown)),
        ("findings", List(findings.Take(MostShown), f => Object(
            ("code", f.Code),
            ("effect", f.RowRefused ? "row refused" : ""),
            ("place", Place(f)),
            ("found", f.Found),
            ("wanted", f.Wanted),
            ("remedy", f.Remedy))))));

    private static string Place(Finding finding) => string.Join(", ", new[]
    {
        finding.File,
        finding.Line > 0 ? $"line {finding.Line.ToString("N0", CultureInfo.InvariantCulture)}" : "",
        finding.Column > 0 ? $"column {finding.Column.ToString(CultureInfo.InvariantCulture)} {finding.ColumnName}" : finding.ColumnName,
    }.Where(part => part.Length > 0));
}
