using Scriban.Runtime;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using static SvdPipeline.Tests.Review.ReviewFigures;

namespace SvdPipeline.Tests.Review;

public sealed class TargetReviewTests
{
    [Fact]
    public void BaselineNotWritten_IsTheEarlierEditionsFigure()
    {
        var row = Row(Compare([Rate("in-scope", 12)], [Rate("in-scope", 8)]), Target("in-scope-rate", 10));
        Assert.Equal(("12.0", "March 2024 to February 2025", "Met"), (row["baseline"], row["baseline_period"], row["result"]));
        row = Row(Compare([Rate("in-scope", 12)], [Rate("in-scope", 8)]), Target("in-scope-rate", 10, 11.5m, "12 months to February 2025"));
        Assert.Equal(("11.5", "12 months to February 2025"), (row["baseline"], row["baseline_period"]));
    }

    [Fact]
    public void ResultOfAnotherKindThanTheBaseline_CannotTell()
    {
        Assert.Equal("Not met", Row(Compare([Rate("in-scope", 12)], [Rate("in-scope", 12)]), Target("in-scope-rate", 10))["result"]);
        Assert.Equal("Cannot tell: another definition (then: All-ages reading of the London definition (2024); now: London definition of serious violence (2023))", Row(Compare([Rate("in-scope", 12)], [Rate("in-scope", 8)], definition: "all-ages-2024"), Target("in-scope-rate", 10))["result"]);
        var reissued = Rate("knife-crime", 8, vintage: "2026-02");
        var then = Rate("knife-crime", 12, vintage: "2025-02");
        Assert.Equal("Cannot tell: the published file was issued again; it gives 11.0 where the earlier edition had 12.0", Row(Compare([then], [reissued, Rate("knife-crime", 11, period: "12m-1y", vintage: "2026-02")]), Target("knife-crime-rate", 10))["result"]);
        Assert.Equal("Met", Row(Compare([then], [reissued, Rate("knife-crime", 12, period: "12m-1y", vintage: "2026-02")]), Target("knife-crime-rate", 10))["result"]);
    }

    [Fact]
    public void BreakAfterTheWrittenBaseline_CannotTell()
    {
        var measure = MeasureCatalogue.Measures.First(m => m is { Population: not "none", Indicator: null, Breaks.Count: > 0 });
        var (before, after) = (measure.Breaks[0].Start.AddMonths(-1), measure.Breaks[^1].Start.AddMonths(11));
        string Result(DateOnly month) => (string)Row(Compare([], [Rate(measure.Id, 8)]), Target($"{measure.Id}-rate", 10, 12, $"12 months to {Wording.Month(month)}"))["result"]!;
        Assert.StartsWith("Cannot tell: break in the series", Result(before), StringComparison.Ordinal);
        Assert.Equal("Met", Result(after));
    }

    private static ScriptObject Row(EditionComparison comparison, ScriptObject target) =>
        (ScriptObject)Assert.Single(TargetResults.Of([target], comparison.Figures, comparison))!;

    private static ScriptObject Target(string measure, decimal target, decimal? baseline = null, string period = "") => new()
    {
        ["measure"] = measure, ["label"] = "", ["baseline"] = baseline, ["baseline_period"] = period, ["target"] = target, ["better"] = "lower", ["date"] = "",
    };
}
