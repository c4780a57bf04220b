using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Comparison;

using Html = Content.Html;

/// <summary>The comparison of one edition: overview, one page a measure, completeness matrix, CSV, workbook.</summary>
public static class ComparisonPages
{
    /// <summary>Its files; paths below <c>comparison/</c>.</summary>
    public static IEnumerable<OutputFile> Files(ComparisonInputs inputs)
    {
        var words = new ComparisonWords(inputs.AsOf, inputs.Snapshots);
        var comparisons = MeasureCatalogue.Compared.Select(m => MeasureComparison.Of(m, inputs.Figures, inputs.AsOf)).ToList();
        var matrix = CompletenessMatrix.Of(inputs);
        var frame = new PageFrame(inputs.Edition, inputs.AsOf, inputs.Banner);
        var links = Links(comparisons);
        OutputFile Page(string title, string address, Html body) => new(address, frame.Page(title, links, address, body));

        yield return Page("London's boroughs compared", "index.html", OverviewPage.Body(comparisons, words));
        yield return Page("Completeness of the data", "completeness.html", CompletenessPage.Body(matrix));
        foreach (var comparison in comparisons)
        {
            yield return Page(comparison.Measure.Label, $"{comparison.Measure.Id}.html", MeasurePage.Body(comparison, words));
        }

        foreach (var file in ComparisonData.Files(inputs, comparisons, matrix, words))
        {
            yield return file;
        }
    }

    private static IReadOnlyList<(string Words, string Address, string Group)> Links(IEnumerable<MeasureComparison> comparisons) =>
    [
        ("All boroughs' documents", "../index.html", ""),
        ("Overview", "index.html", ""),
        ("Completeness of the data", "completeness.html", ""),
        .. comparisons.Select(c => (c.Measure.Label, $"{c.Measure.Id}.html", "Measures")),
    ];
}
