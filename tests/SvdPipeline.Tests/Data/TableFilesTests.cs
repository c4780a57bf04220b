using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Data;

namespace SvdPipeline.Tests.Data;

public sealed class TableFilesTests
{
    private static readonly Dictionary<string, byte[]> Files = BoroughData.Files(DataFixture.Inputs()).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);

    [Fact]
    public void EveryTable_HasAFile() =>
        Assert.Equal(
            ["tables/csv-metadata.json", "tables/sna-glossary.csv", "tables/sna-kinds-strands.csv", "tables/strategy-needs.csv"],
            Files.Keys.Where(p => p.StartsWith("tables/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void TableOfFigures_IsTidy()
    {
        var rows = Rows("tables/sna-kinds-strands.csv");
        Assert.Equal(TidyColumn.All.Select(c => c.Name), rows[0]);
        Assert.Equal(6, rows.Count - 1);
        var rate = Row(rows, "E09000014.in-scope-rate.12m");
        Assert.Equal(("Haringey", "March 2025 to February 2026", "2025-03-01", "2026-02-28", "95%", "rate"),
            (rate["area_name"], rate["period"], rate["period_from"], rate["period_to"], rate["confidence"], rate["statistic"]));
        Assert.True(decimal.Parse(rate["lower_cl"], CultureInfo.InvariantCulture) < decimal.Parse(rate["value"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Status_HasItsOwnColumn()
    {
        var change = Row(Rows("tables/sna-kinds-strands.csv"), "E09000014.in-scope-change.12m-3y");
        Assert.Equal(("", "b"), (change["value"], change["status"]));
        Assert.NotEmpty(change["reason"]);
    }

    [Fact]
    public void FigureNobodyGave_IsNotAvailable()
    {
        var missing = Row(Rows("tables/sna-kinds-strands.csv"), "E09000014.child-in-domestic-abuse-change.12m-2y");
        Assert.Equal(("", "x", "Children under 16 in domestic abuse"), (missing["value"], missing["status"], missing["measure_label"]));
    }

    [Fact]
    public void Strategy_PrintsPublicFigures() => Assert.Equal("c", Row(Rows("tables/strategy-needs.csv"), "E09000014.in-scope-count.12m")["status"]);

    [Fact]
    public void TableOfWords_IsItsCells_FormulasNeutralised() =>
        Assert.Equal("Word,Meaning\r\n'=SUM(A1),\"Comma, \"\"quote\"\"\"\r\n-5,'@name\r\n", Encoding.UTF8.GetString(Files["tables/sna-glossary.csv"]));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-5.2", "-5.2")]
    [InlineData("+5", "+5")]
    [InlineData("-", "'-")]
    [InlineData("\tx", "'\tx")]
    [InlineData("@x", "'@x")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void Cell_ThatStartsAFormula_IsNeutralised(string cell, string wanted) => Assert.Equal(wanted, CsvText.Neutral(cell));

    [Fact]
    public void Metadata_DescribesEveryFileAndColumn()
    {
        var group = JsonDocument.Parse(Files["tables/csv-metadata.json"]).RootElement;
        Assert.Equal("http://www.w3.org/ns/csvw", group.GetProperty("@context")[0].GetString());
        foreach (var table in group.GetProperty("tables").EnumerateArray())
        {
            var header = Rows("tables/" + table.GetProperty("url").GetString())[0];
            Assert.Equal(header, (table.TryGetProperty("tableSchema", out var own) ? own : group.GetProperty("tableSchema")).GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("titles").GetString()!));
            Assert.StartsWith("Table", table.GetProperty("dc:title").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Licence_OnlyForThePublicEdition()
    {
        Assert.False(JsonDocument.Parse(Files["tables/csv-metadata.json"]).RootElement.TryGetProperty("dc:license", out _));
        var open = BoroughData.Files(DataFixture.Inputs(Edition.Public)).Single(f => f.Path == "tables/csv-metadata.json");
        Assert.True(JsonDocument.Parse(open.Content).RootElement.TryGetProperty("dc:license", out _));
    }

    /// <summary>Reads RFC 4180 cell by cell.</summary>
    private static List<string[]> Rows(string path)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        foreach (Match cell in Regex.Matches(Encoding.UTF8.GetString(Files[path]), "(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)"))
        {
            row.Add(cell.Groups[1].Success ? cell.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups[2].Value);
            if (cell.Groups[3].Value != ",")
            {
                rows.Add([.. row]);
                row.Clear();
            }
        }

        return rows;
    }

    private static Dictionary<string, string> Row(List<string[]> rows, string id) =>
        rows[0].Zip(rows.Single(r => r[0] == id)).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
}
