using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using static SvdPipeline.Tests.Review.ReviewFigures;

namespace SvdPipeline.Tests.Review;

public sealed class RevisedHistoryTests
{
    [Fact]
    public void SameMonths_AreListedOnlyWhereTheyMoved()
    {
        var comparison = Compare(
            [Count("in-scope", 200), Count("in-scope", 190, "12m-1y"), Count("under-25", 80), Count("knife-crime", 40, vintage: "2025-02")],
            [Count("in-scope", 300), Count("in-scope", 205, "12m-1y"), Count("in-scope", 188, "12m-2y"), Count("under-25", 80, "12m-1y"), Count("knife-crime", 38, "12m-1y", "2026-02")]);
        var history = new RevisedHistory(comparison, Edition.Official);
        Assert.Equal(3, history.Compared);
        Assert.Equal(
            [
                "Serious violence (London definition)|March 2024 to February 2025|200|205|+5|Counted again from later data; 1 earlier period too",
                "Knife crime (published)|March 2024 to February 2025|40|38|−2|File issued again (to 2025-02 then, to 2026-02 now)",
            ],
            Rows(history).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void EditionsAMonthApart_AreComparedThroughTheMonthsTheyShare()
    {
        var months = Enumerable.Range(0, 12).Select(m => Count("in-scope", 10, new DateOnly(2025, 2, 1).AddMonths(m).ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        var comparison = Compare([Count("in-scope", 118)], [.. months, Count("in-scope", 125)], new DateOnly(2026, 1, 1));
        Assert.Equal(["Serious violence (London definition)|February 2025 to January 2026|118|120|+2|Counted again from later data"], Rows(new RevisedHistory(comparison, Edition.Official)));
    }

    [Fact]
    public void HiddenOrOfAnotherDefinition_IsNotListed()
    {
        var hidden = Compare([Count("in-scope", 200)], [Count("in-scope", null, "12m-1y", status: "c")]);
        Assert.Equal(0, new RevisedHistory(hidden, Edition.Public).Compared);
        var other = Compare([Count("in-scope", 200)], [Count("in-scope", 205, "12m-1y")], definition: "all-ages-2024");
        Assert.Equal(0, new RevisedHistory(other, Edition.Official).Compared);
    }

    private static IEnumerable<string> Rows(RevisedHistory history) =>
        history.Rows().Cast<ScriptObject>().Select(r => string.Join('|', new[] { "label", "period", "then", "now", "difference", "why" }.Select(key => r[key])));
}
