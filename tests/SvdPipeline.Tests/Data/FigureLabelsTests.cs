using SvdPipeline.Documents.Data;

namespace SvdPipeline.Tests.Data;

public sealed class FigureLabelsTests
{
    private static readonly FigureLabels Labels = new(new DateOnly(2024, 2, 1), new Dictionary<string, string> { ["E05099999"] = "Tottenham Hale" });

    [Fact]
    public void Change_RunsFromBaseToNow()
    {
        var period = Labels.Period("in-scope", "change", "12m-1y");
        Assert.Equal(
            ("March 2023 to February 2024, against March 2022 to February 2023", new DateOnly(2022, 3, 1), new DateOnly(2024, 2, 29)),
            (period.Label, period.From, period.To));
    }

    [Fact]
    public void CensusResidents_AreOfCensusDay() => Assert.Equal(FigureLabels.Census, Labels.Period("residents", "count", "12m"));

    [Theory]
    [InlineData("victim_age", "15-19", "15 to 19")]
    [InlineData("ward", "E05099999", "Tottenham Hale")]
    [InlineData("ward", "unknown", "Not recorded")]
    [InlineData("lsoa", "E01000001", "E01000001")]
    public void Category_HasItsLabel(string breakdown, string category, string label) => Assert.Equal(label, Labels.Category(breakdown, category));
}
