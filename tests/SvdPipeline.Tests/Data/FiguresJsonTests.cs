using System.Text.Json;
using SvdPipeline.Documents.Data;

namespace SvdPipeline.Tests.Data;

public sealed class FiguresJsonTests
{
    private static readonly JsonElement File = JsonDocument.Parse(FiguresJson.Bytes(DataFixture.Inputs())).RootElement;

    private static readonly Dictionary<string, JsonElement> Figures =
        File.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!, StringComparer.Ordinal);

    [Fact]
    public void TwoRuns_SameBytes() => Assert.Equal(FiguresJson.Bytes(DataFixture.Inputs()), FiguresJson.Bytes(DataFixture.Inputs()));

    [Fact]
    public void EveryFigureOfTheBorough_IsThere()
    {
        var wanted = FigureFixture.Full().Of("E09000014").Select(f => f.Id);
        Assert.Empty(wanted.Except(Figures.Keys));
    }

    [Fact]
    public void Comparators_AreWholeMeasuresOfLondonAndItsParts()
    {
        Assert.Contains("london-32.in-scope-rate.12m", Figures.Keys);
        Assert.Contains("inner-london.in-scope-change.12m-1y", Figures.Keys);
        Assert.DoesNotContain("inner-london.in-scope-rate.12m.victim_age.15-19", Figures.Keys);
        Assert.DoesNotContain(Figures.Keys, id => id.StartsWith("E09000033", StringComparison.Ordinal));
    }

    [Fact]
    public void FigureOfAnotherBoroughInASentence_IsThere() => Assert.Contains("E09000009.in-scope-rate.12m", Figures.Keys);

    [Fact]
    public void Order_IsOrdinal() => Assert.Equal(Figures.Keys.Order(StringComparer.Ordinal), File.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("id").GetString()!));

    [Fact]
    public void Break_HasNullValueAndStatus()
    {
        var change = Figures["E09000014.in-scope-change.12m-3y"];
        Assert.Equal(JsonValueKind.Null, change.GetProperty("value").ValueKind);
        Assert.Equal("b", change.GetProperty("status").GetString());
    }

    [Fact]
    public void Values_AreNumbersWithoutExponent() =>
        Assert.All(Figures.Values, f => Assert.True(
            f.GetProperty("value").ValueKind == JsonValueKind.Null || f.GetProperty("value").ValueKind == JsonValueKind.Number && !f.GetProperty("value").GetRawText().Contains('E', StringComparison.Ordinal)));

    [Fact]
    public void Measures_NameTheirSourcesByHash()
    {
        var measure = File.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "in-scope");
        Assert.Equal(DataFixture.Police.Sha256, Assert.Single(measure.GetProperty("sources").EnumerateArray()).GetString());
        Assert.Contains(File.GetProperty("sources").EnumerateArray(), s => s.GetProperty("sha256").GetString() == DataFixture.Census.Sha256);
    }

    [Fact]
    public void Periods_HaveDates()
    {
        var period = File.GetProperty("periods").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "12m-1y");
        Assert.Equal(("March 2024 to February 2025", "2024-03-01", "2025-02-28"),
            (period.GetProperty("label").GetString(), period.GetProperty("from").GetString(), period.GetProperty("to").GetString()));
    }

    [Fact]
    public void Wards_HaveNames()
    {
        var wards = File.GetProperty("breakdowns").EnumerateArray().Single(b => b.GetProperty("id").GetString() == "ward").GetProperty("categories");
        Assert.Contains(wards.EnumerateArray(), w => w.GetProperty("label").GetString() == "Haringey ward 1");
    }

    [Fact]
    public void Findings_AreTheAssessmentsWithTheFiguresTheyRestOn()
    {
        var finding = Assert.Single(File.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            ("changed", "in-scope", "rose", "sna: serious violence rose.", "E09000014.in-scope-change.12m-1y"),
            (finding.GetProperty("rule").GetString(), finding.GetProperty("subject").GetString(), finding.GetProperty("direction").GetString(),
                finding.GetProperty("text").GetString(), finding.GetProperty("figures")[0].GetString()));
    }

    [Fact]
    public void Notice_IsTheDocuments() => Assert.StartsWith("Synthetic", File.GetProperty("notice").GetString(), StringComparison.Ordinal);
}
