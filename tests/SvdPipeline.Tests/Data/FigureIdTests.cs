using SvdPipeline.Documents.Data;

namespace SvdPipeline.Tests.Data;

public sealed class FigureIdTests
{
    [Theory]
    [InlineData("E09000014.in-scope-count.12m", "in-scope", "count", "12m", "", "")]
    [InlineData("E09000014.in-scope-rank-london.12m.ward.E05013585", "in-scope", "rank-london", "12m", "ward", "E05013585")]
    [InlineData("london-32.residents-under-25-count.12m", "residents-under-25", "count", "12m", "", "")]
    [InlineData("E09000014.concentration-gini-index.12m", "concentration-gini", "index", "12m", "", "")]
    public void Id_GivesItsParts(string id, string measure, string statistic, string period, string breakdown, string category) =>
        Assert.Equal(new FigureId(id[..id.IndexOf('.', StringComparison.Ordinal)], measure, statistic, period, breakdown, category), FigureId.Parse(id));

    [Fact]
    public void EveryFigure_ReadsBackAsItself() => Assert.All(FigureFixture.Full().Of("E09000014"), f => Assert.Equal(
        new FigureId(f.Area, f.Measure, f.Statistic, f.Period, f.Breakdown, f.Category), FigureId.Parse(f.Id)));

    [Theory]
    [InlineData("")]
    [InlineData("E09000014.in-scope-nothing.12m")]
    [InlineData("E09000014.in-scope-count.12m.ward")]
    public void OtherText_IsNoId(string text) => Assert.Null(FigureId.Parse(text));
}
