using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Comparison;

public sealed class ComparisonDataTests
{
    private static readonly Dictionary<string, OutputFile> Files = ComparisonFixture.Files(ComparisonFixture.Full);

    [Fact]
    public void Csv_HasEveryWholeFigureOnce()
    {
        var lines = Encoding.UTF8.GetString(Files["comparison.csv"].Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var wanted = ComparisonFixture.Full.All.Where(f => f.Breakdown.Length == 0 && (f.Period.Length != 7 || f.Period[4] != '-')).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(string.Join(',', TidyColumn.All.Select(c => c.Name)), lines[0]);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), lines.Skip(1).Select(l => l[..l.IndexOf(',', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Workbook_IsValid_OneSheetAMeasure()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Files["comparison.xlsx"].Content), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        Assert.Equal(
            ["Contents", "Overview", .. MeasureCatalogue.Compared.Select(m => m.Id[..Math.Min(31, m.Id.Length)]), "Completeness by source", "Completeness by section"],
            document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!));
    }
}
