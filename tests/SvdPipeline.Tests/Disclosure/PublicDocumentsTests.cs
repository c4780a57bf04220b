using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Documents.Docx;
using SvdPipeline.Documents.Html;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Content;

namespace SvdPipeline.Tests.Disclosure;

/// <summary>
/// The files that anyone gets, with small counts in what they are made from. Other counts in every hidden cell must give the same bytes: then no hidden count
/// stands anywhere, in words, alternative texts, the coordinates and pictures of charts, workbooks, page source or metadata.
/// </summary>
public sealed class PublicDocumentsTests
{
    private const string Haringey = "E09000014";
    private const string Ward = "E05901401";
    private static readonly StandardPeriods Periods = new(FigureFixture.AsOf);

    /// <summary>A single homicide; a ward with one victim; a month with none among small ones; and a table where the rest is the attack.</summary>
    private static readonly FigureCount[] Counts =
    [
        .. Periods.Months.TakeLast(12).Select((m, i) => Of(m.Id, "", "", i == 3 ? 0 : i == 4 ? 2 : 20)),
        Of("12m", "", "", 202), Of("12m-1y", "", "", 190),
        Of("12m", "element", "homicide", 1), Of("12m", "element", "gbh", 41), Of("12m", "element", "abh", 60), Of("12m", "element", "rape", 100),
        Of("12m", "ward", Ward, 1), Of("12m", "ward", "E05901402", 101), Of("12m", "ward", "E05901403", 90), Of("12m", "ward", "E05901404", 10),
        Of("12m", "victim_sex", "female", 100), Of("12m", "victim_sex", "male", 99), Of("12m", "victim_sex", "unknown", 3),
    ];

    private static readonly FigureSet Official = FigureBuilder.From(Counts, Periods);
    private static readonly PublicEdition Edition = PublicEdition.Of(Official);

    [Theory]
    [InlineData("element", "homicide")]
    [InlineData("ward", Ward)]
    [InlineData("victim_sex", "unknown")]
    public void SmallCount_TakesAnotherWithIt(string breakdown, string category)
    {
        var block = Edition.All.Where(f => f.Statistic == "count" && f.Period == "12m" && f.Breakdown == breakdown).ToArray();
        Assert.Equal("c", block.Single(f => f.Category == category).Status);
        Assert.Equal(2, block.Count(f => f.Status == "c"));
    }

    [Fact]
    public void MonthWithNone_IsHiddenWithTheSeries() =>
        Assert.All(Edition.All.Where(f => f is { Statistic: "count", Period.Length: 7 }), f => Assert.Equal("c", f.Status));

    [Fact]
    public void OtherCountsInEveryHiddenCell_GiveTheSameBytes()
    {
        var other = new FigureSet(Official.All.Select(f => Edition.Find(f.Id)!.Status != "c" ? f : f with
        {
            Numerator = f.Numerator + 2, Denominator = f.Denominator + 3, Value = f.Value + 7, Lower = f.Lower + 1, Upper = f.Upper + 11, PValue = f.PValue / 2,
        }));
        Assert.NotEqual(Official.All, other.All);
        var (files, again) = (Files(Official), Files(other));
        Assert.Equal(files.Keys, again.Keys);
        Assert.All(files, file => Assert.True(file.Value.AsSpan().SequenceEqual(again[file.Key]), $"{file.Key} depends on a hidden count"));
    }

    [Fact]
    public void EveryPublishedCell_IsThePublicFigureOrItsMark()
    {
        var files = Files(Official);
        using var json = JsonDocument.Parse(files["figures.json"]);
        var lines = json.RootElement.GetProperty("figures").EnumerateArray().ToArray();
        Assert.Contains(lines, l => l.GetProperty("status").GetString() == "c");
        foreach (var line in lines)
        {
            var figure = Edition.Find(line.GetProperty("id").GetString()!)!;
            decimal? published = line.GetProperty("value").ValueKind == JsonValueKind.Null ? null : line.GetProperty("value").GetDecimal();
            Assert.Equal(figure.Value is { } v ? Math.Round((decimal)v, 10) : default(decimal?), published);
            Assert.True(figure.Status != "c" || line.EnumerateObject().All(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null), figure.Id);
        }

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files["sna.html"]));
        var hidden = page.QuerySelectorAll("[data-figure]").Where(e => Edition.Find(e.GetAttribute("data-figure")!)?.Status == "c").ToArray();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, e => Assert.Contains("[c]", e.TextContent, StringComparison.Ordinal));
        var rows = files.Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal)).SelectMany(f => Encoding.UTF8.GetString(f.Value).Split("\r\n")).ToArray();
        foreach (var row in rows.Select(r => r.Split(',')).Where(r => Edition.Find(r[0])?.Status == "c"))
        {
            Assert.Contains("c", row);
        }
    }

    [Fact]
    public void ReportOfWhatIsHidden_NamesEachCountAndItsRule()
    {
        var lines = Encoding.UTF8.GetString(DisclosureReport.Bytes(ContentInputs.Haringey, Official, Edition, new FigureLabels(FigureFixture.AsOf, FigureFixture.Wards))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Edition.Hidden.Count + 1, lines.Length);
        Assert.Contains(lines, l => l.Contains("element,homicide", StringComparison.Ordinal) && l.Contains(",1,primary,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(",secondary,", StringComparison.Ordinal));
        Assert.Equal(12, lines.Count(l => l.Contains(",block,", StringComparison.Ordinal)));
    }

    /// <summary>All files of the public edition of Haringey.</summary>
    private static SortedDictionary<string, byte[]> Files(FigureSet official)
    {
        var inputs = ContentInputs.Of(official, ["safestats-mps-crime"]) with { Public = Edition };
        var trees = new[] { "sna", "strategy" }.Select(kind => DocumentContent.Render(kind, ContentInputs.Haringey, SvdPipeline.Disclosure.Edition.Public, inputs)).ToArray();
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            using var docx = new MemoryStream();
            DocxWriter.Write(tree, docx);
            files[$"{tree.Kind}.docx"] = docx.ToArray();
            using var html = new MemoryStream();
            html.Write(Encoding.UTF8.GetBytes(HtmlWriter.Write(tree)));
            files[$"{tree.Kind}.html"] = html.ToArray();
        }

        foreach (var file in BoroughData.Files(new BoroughDataInputs(ContentInputs.Haringey, SvdPipeline.Disclosure.Edition.Public, FigureFixture.AsOf, Edition, Edition, [], FigureFixture.Wards, trees)))
        {
            files[file.Path] = file.Content;
        }

        return files;
    }

    private static FigureCount Of(string period, string breakdown, string category, long count) =>
        new(new FigureCell("in-scope", Haringey, period, breakdown, category), count, breakdown.Length == 0 ? 270_000 : null, breakdown.Length == 0 ? null : 202, null);
}
