using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>
/// <c>disclosure.csv</c> of the official edition: what the public edition hides of a borough, and why. Never in a public place: the rules tell which counts
/// are small. One row a hidden count; rates, shares, changes and ranks made from it are hidden with it.
/// </summary>
public static class DisclosureReport
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "disclosure.csv";

    private static readonly string[] Columns = ["measure", "measure_label", "period", "breakdown", "category", "category_label", "count", "suppression", "reason"];

    private static readonly Dictionary<string, (string Suppression, string Reason)> Rules = new(StringComparer.Ordinal)
    {
        [HiddenCell.Small] = ("primary", "The count is below the threshold."),
        [HiddenCell.Linked] = ("secondary", "A small count could be worked out from it."),
        [HiddenCell.Sparse] = ("block", "Part of a breakdown or series that would be mostly hidden; hidden whole, zeros too."),
        [HiddenCell.Withheld] = ("withheld", "Never shown in a public edition."),
    };

    /// <summary>The file's bytes.</summary>
    /// <param name="borough">The borough.</param>
    /// <param name="official">The official figures.</param>
    /// <param name="edition">The public edition made from them.</param>
    /// <param name="labels">Words for the ids.</param>
    public static byte[] Bytes(Borough borough, FigureSet official, PublicEdition edition, FigureLabels labels)
    {
        var csv = new CsvText();
        csv.Line(Columns);
        foreach (var (cell, rule) in edition.Hidden.Where(h => h.Cell.Area == borough.Code).OrderBy(h => Figure.IdOf("", h.Cell.Measure, "", h.Cell.Period, h.Cell.Breakdown, h.Cell.Category), StringComparer.Ordinal))
        {
            var count = official.Find(cell.Area, cell.Measure, "count", cell.Period, cell.Breakdown, cell.Category);
            csv.Line([
                cell.Measure, FigureLabels.Measure(cell.Measure), cell.Period, cell.Breakdown, cell.Category, cell.Category.Length > 0 ? labels.Category(cell.Breakdown, cell.Category) : "",
                Invariant.Text(count?.Value), Rules[rule].Suppression, Rules[rule].Reason,
            ]);
        }

        return csv.Bytes();
    }
}
