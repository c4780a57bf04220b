using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using static SvdPipeline.Tests.Review.ReviewFigures;

namespace SvdPipeline.Tests.Review;

public sealed class FindingReviewTests
{
    [Theory]
    [InlineData(232, 207, "Held")]
    [InlineData(300, 200, "Changed: fell (−33.3%)")]
    [InlineData(200, 300, "Changed: rose (+50.0%)")]
    [InlineData(5, 18, "Changed: rose")]
    public void Level_ChangedOnlyWhereTheExactTestSaysSo(double then, double now, string expected)
    {
        var finding = Finding("level", "in-scope", "", Count("in-scope", then));
        Assert.Equal(expected, Result(Compare([Count("in-scope", then)], [Count("in-scope", now)], findings: [finding])));
    }

    [Fact]
    public void Level_IsTestedAgainstTheEarlierMonthsAsTheyAreCountedNow()
    {
        var finding = Finding("level", "in-scope", "", Count("in-scope", 200));
        var comparison = Compare([Count("in-scope", 200)], [Count("in-scope", 300), Count("in-scope", 290, "12m-1y")], findings: [finding]);
        Assert.Equal("Held (the earlier months are now counted as 290)", Result(comparison));
    }

    [Fact]
    public void Level_OfPeriodsThatOverlap_IsNotTested()
    {
        var finding = Finding("level", "in-scope", "", Count("in-scope", 200));
        var comparison = Compare([Count("in-scope", 200)], [Count("in-scope", 300)], new DateOnly(2026, 1, 1), [finding]);
        Assert.Equal("Could not be compared: the two periods have 11 of 12 months in common", Result(comparison));
    }

    [Fact]
    public void Level_OfTheSameMonth_IsTheSameOrCountedAgain()
    {
        KeyFinding[] findings = [Finding("level", "in-scope", "", Count("in-scope", 200))];
        Assert.Equal("Held", Result(Compare([Count("in-scope", 200)], [Count("in-scope", 200)], new DateOnly(2026, 2, 1), findings)));
        Assert.Equal("Changed: counted again from later data", Result(Compare([Count("in-scope", 200)], [Count("in-scope", 203)], new DateOnly(2026, 2, 1), findings)));
    }

    public static TheoryData<string, Figure?, Figure?, string> Kinds() => new()
    {
        { "absent then", null, Count("in-scope", 200), "the earlier edition did not have this figure" },
        { "absent now", Count("in-scope", 200), null, "this edition does not have this figure" },
        { "hidden then", Count("in-scope", null, status: "c"), Count("in-scope", 200), "suppressed in the earlier edition" },
        { "hidden now", Count("in-scope", 200), Count("in-scope", null, status: "c"), "suppressed in this edition" },
        { "empty then", Count("in-scope", null, status: "x"), Count("in-scope", 200), "the earlier edition had no value" },
        { "evidence", Count("in-scope", 200) with { Evidence = "published" }, Count("in-scope", 200), "another kind of evidence" },
        { "method", Count("in-scope", 200) with { Method = "Other" }, Count("in-scope", 200), "another method (Other then, Byar's now)" },
        { "exact and Byar's are one", Count("in-scope", 9) with { Method = "Exact" }, Count("in-scope", 11), "" },
        { "break now", Count("in-scope", 200), Count("in-scope", null, status: "b") with { Reason = "Counting changed." }, "break in the series. Counting changed" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void FiguresOfAnotherKind_AreNotCompared(string what, Figure? then, Figure? now, string why)
    {
        var finding = Finding("level", "in-scope", "", then ?? now!);
        var result = Result(Compare(then is null ? [] : [then], now is null ? [] : [now], findings: [finding]));
        Assert.True(result == (why.Length == 0 ? "Held" : "Could not be compared: " + why), $"{what}: {result}");
    }

    [Fact]
    public void AnotherDefinition_StopsPoliceRecordsAndNothingElse()
    {
        KeyFinding[] findings = [Finding("level", "in-scope", "", Count("in-scope", 200))];
        Assert.Contains("; now: London definition of serious violence (2023))", Result(Compare([Count("in-scope", 200)], [Count("in-scope", 200)], findings: findings, definition: "london-2022-draft")), StringComparison.Ordinal);
        findings = [Finding("level", "knife-crime", "", Count("knife-crime", 200))];
        Assert.Equal("Held", Result(Compare([Count("knife-crime", 200)], [Count("knife-crime", 200)], findings: findings, definition: "london-2022-draft")));
    }

    [Fact]
    public void BreakBetweenTheEditions_StopsTheComparison()
    {
        // From March 2024 a published series counts another way: twelve months to August 2023 against twelve to February 2026.
        var measure = MeasureCatalogue.Measures.First(m => m is { Months: true, Indicator: null } && m.Breaks.Any(b => b.Start > new DateOnly(2022, 9, 1) && b.Start < new DateOnly(2026, 1, 1)));
        var month = measure.Breaks.First(b => b.Start > new DateOnly(2022, 9, 1)).Start.AddMonths(-1);
        var finding = Finding("level", measure.Id, "", Count(measure.Id, 200));
        Assert.Contains("break in the series", Result(Compare([Count(measure.Id, 200)], [Count(measure.Id, 200)], month, [finding])), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeAndPosition_HoldWhereTheySayTheSameNow()
    {
        Figure[] then = [Change("knife-crime", 100, 60), Rate("knife-crime", 10), Rate("knife-crime", 7, "london-32")];
        KeyFinding[] rose = [Finding("changed", "knife-crime", "rose", then[0])];
        KeyFinding[] above = [Finding("above-london", "knife-crime", "higher", then[1], then[2])];
        Assert.Equal("Held", Result(Compare(then, [Change("knife-crime", 90, 50)], findings: rose)));
        Assert.Equal("Changed: now a fall", Result(Compare(then, [Change("knife-crime", 50, 90)], findings: rose)));
        Assert.Equal("Changed: now similar", Result(Compare(then, [Change("knife-crime", 100, 101)], findings: rose)));
        Assert.Equal("Held", Result(Compare(then, [Rate("knife-crime", 9), Rate("knife-crime", 7, "london-32")], findings: above)));
        Assert.Equal("Changed: now lower", Result(Compare(then, [Rate("knife-crime", 4), Rate("knife-crime", 7, "london-32")], findings: above)));
    }

    [Theory]
    [InlineData(2, "Held")]
    [InlineData(30, "Changed: now a rise")]
    public void ChangeFromNone_HasNoPercentageButATest(int later, string expected)
    {
        var then = Change("knife-crime", 1, 0);
        Assert.Null(then.Value);
        Assert.Equal(expected, Result(Compare([then], [Change("knife-crime", later, 0)], findings: [Finding("unchanged", "", "similar", then)])));
    }

    [Fact]
    public void Wards_AreNamedWhereTheyAreNoLongerHigh()
    {
        Figure[] then = [Rate("in-scope", 10), Rate("in-scope", 15, ward: "E05000001"), Rate("in-scope", 16, ward: "E05000002")];
        Figure[] now = [Rate("in-scope", 10), Rate("in-scope", 15, ward: "E05000001"), Rate("in-scope", 10.5, ward: "E05000002")];
        Assert.Equal("Changed: E05000002 now similar", Result(Compare(then, now, findings: [Finding("high-wards", "in-scope", "higher", then[1], then[2])])));
    }

    [Fact]
    public void MonthsInCommon_AreSaidWithAnotherAnswer()
    {
        var then = Change("knife-crime", 100, 60);
        var result = Result(Compare([then], [Change("knife-crime", 100, 101)], new DateOnly(2026, 1, 1), [Finding("changed", "knife-crime", "rose", then)]));
        Assert.Equal("Changed: now similar; 11 of the 12 months are in both editions, so that a small difference can tip it", result);
    }

    [Fact]
    public void NewFindings_AreThoseTheEarlierEditionDidNotHave()
    {
        Figure[] figures = [Change("knife-crime", 100, 60), Rate("in-scope", 15, ward: "E05000001"), Rate("in-scope", 16, ward: "E05000002")];
        KeyFinding[] then = [Finding("changed", "knife-crime", "rose", figures[0]), Finding("newly-high-wards", "in-scope", "higher", figures[1])];
        KeyFinding[] now =
        [
            new("changed", "knife-crime", "rose", "Held.", [figures[0].Id]), new("changed", "weapon-enabled", "rose", "Weapons rose.", []),
            new("high-wards", "in-scope", "higher", "Same ward.", [figures[1].Id]), new("newly-high-wards", "in-scope", "higher", "Another ward.", [figures[2].Id]),
        ];
        Assert.Equal(["Weapons rose.", "Another ward."], new FindingReview(Compare(figures, figures, findings: then), now, new Dictionary<string, string>()).Added());
    }

    [Fact]
    public void FileIssuedAgain_MustSayTheSameOfTheEarlierMonths()
    {
        Figure[] then = [Rate("knife-crime", 10, vintage: "2025-02"), Rate("knife-crime", 7, "london-32", vintage: "2025-02")];
        Figure[] now = [Rate("knife-crime", 9, vintage: "2026-02"), Rate("knife-crime", 7, "london-32", vintage: "2026-02")];
        KeyFinding[] above = [Finding("above-london", "knife-crime", "higher", then)];
        Figure Before(double rate, string area) => Rate("knife-crime", rate, area, "12m-1y", "2026-02");
        Assert.Contains("issued again (to 2025-02 then, to 2026-02 now)", Result(Compare(then, now, findings: above)), StringComparison.Ordinal);
        Assert.Equal("Held", Result(Compare(then, [.. now, Before(9.8, Borough), Before(7, "london-32")], findings: above)));
        Assert.Contains("issued again", Result(Compare(then, [.. now, Before(7.2, Borough), Before(7, "london-32")], findings: above)), StringComparison.Ordinal);
    }

    [Fact]
    public void EditionWithoutFindings_IsReviewedByItsMainMeasures()
    {
        var rows = new FindingReview(Compare([Count("in-scope", 300), Count("knife-crime", 20)], [Count("in-scope", 200), Count("knife-crime", 22)]), [], new Dictionary<string, string>()).Rows();
        Assert.Equal(["Changed: fell (−33.3%)", "Held"], rows.Select(r => ((Scriban.Runtime.ScriptObject)r!)["result"]));
    }
}
