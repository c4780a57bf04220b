using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;
using Xunit;

namespace SvdPipeline.Tests.Content;

public class SentencesTests
{
    private static readonly DateOnly AsOf = new(2023, 12, 1);

    [Theory]
    [InlineData("knife-injury-victims-1-24", 37, 26, 0.21, "", "Knife injury victims aged 1 to 24: 37 in the 12 months to December 2023, similar to the year before (26)")]
    [InlineData("knife-crime", 232, 192, 0.058, "", "Knife crime: 232 in the 12 months to December 2023, similar to the year before (192)")]
    [InlineData("knife-crime", 14841, 12679, 0.0001, "", "Knife crime rose from 12,679 in the year before to 14,841 in the 12 months to December 2023 (+17.1%)")]
    [InlineData("subgroup-proxy", 800, 1000, 0.0001, "", "The serious violence proxy fell from 1,000 in the year before to 800 in the 12 months to December 2023 (−20.0%)")]
    [InlineData("under-25", 26, 8, 0.003, "u", "Violence affecting young people under 25 rose from 8 in the year before to 26 in the 12 months to December 2023")]
    [InlineData("under-25", 10, 9, 1.0, "u", "Violence affecting young people under 25: 10 in the 12 months to December 2023, similar to the year before (9)")]
    public void Change_SaysRoseOrFellOnlyWhenTheTestSupportsIt(string measure, int now, int before, double p, string status, string expected)
    {
        var change = new Figure(measure, "E09000004", "12m-1y", "", "", now, before, (double)now / before - 1, null, null, "change", "Exact", status, "", "published", p);
        Assert.Equal(expected, Sentences.Change(MeasureCatalogue.Measure(measure), change, "12m-1y", AsOf));
    }

    [Theory]
    [InlineData("b", "Domestic abuse (listed offences): no change is given against the same 12 months three years before [b]. It broke")]
    [InlineData("c", "Domestic abuse (listed offences): the change against the same 12 months three years before is suppressed [c]")]
    [InlineData("x", "Domestic abuse (listed offences): no change against the same 12 months three years before can be given [x], because the data does not cover both periods")]
    public void Change_WithoutAValueSaysWhy(string status, string expected)
    {
        var change = new Figure("domestic-abuse", "E09000004", "12m-3y", "", "", null, null, null, null, null, "change", "", status, "It broke.", "record");
        Assert.Equal(expected, Sentences.Change(MeasureCatalogue.Measure("domestic-abuse"), status == "x" ? null : change, "12m-3y", AsOf));
    }

    [Theory]
    [InlineData(5.0, 4.5, 5.5, 4.4, "higher")]
    [InlineData(5.0, 4.5, 5.5, 5.6, "lower")]
    [InlineData(5.0, 4.5, 5.5, 4.5, "similar")]
    [InlineData(5.0, 4.5, 5.5, 5.2, "similar")]
    public void Versus_NeedsTheIntervalToExcludeTheOtherArea(double rate, double lower, double upper, double london, string expected)
    {
        var own = Rate(rate, lower, upper);
        var other = Rate(london, london, london) with { Area = "london-32" };
        Assert.Equal(expected, Sentences.Position(own, other));
        var text = Sentences.Versus(MeasureCatalogue.Measure("in-scope"), "Bexley", own, "London", other);
        Assert.Contains($"is {expected} {(expected == "similar" ? "to" : "than")} London's", text, StringComparison.Ordinal);
        Assert.Contains("5.0 per 1,000 residents (95% interval 4.5 to 5.5)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 0, "1,000 records are in scope. Every record was complete enough to say whether it is in scope")]
    [InlineData(1000, 100, "1,000 records are in scope and 100 more could be, because something needed to decide was not recorded")]
    [InlineData(1, 0, "1 record is in scope. Every record was complete enough to say whether it is in scope")]
    public void Undetermined_TellsBothNumbers(int n, int u, string expected) => Assert.Equal(expected, Sentences.Undetermined(Count("in-scope", n), Count("undetermined", u)));

    [Fact]
    public void Undetermined_OverATenthIsSaidLouder() =>
        Assert.Contains("lying between 1,000 and 1,101", Sentences.Undetermined(Count("in-scope", 1000), Count("undetermined", 101)), StringComparison.Ordinal);

    [Theory]
    [InlineData("in-scope", 1, "There was 1 record of serious violence in the 12 months to December 2023")]
    [InlineData("in-scope", 0, "There were no records of serious violence in the 12 months to December 2023")]
    [InlineData("subgroup-proxy", 1200, "There were 1,200 offences in the serious violence proxy in the 12 months to December 2023")]
    [InlineData("knife-injury-victims-1-24", 37, "There were 37 knife injury victims aged 1 to 24 in the 12 months to December 2023")]
    [InlineData("ambulance-assault", 1, "There was 1 ambulance attendance for assault in the 12 months to December 2023")]
    public void Level_AgreesInNumberAndNamesTheWindow(string measure, int n, string expected) =>
        Assert.Equal(expected, Sentences.Level(MeasureCatalogue.Measure(measure), Count(measure, n), null, AsOf));

    [Fact]
    public void Largest_ClaimsOneGroupOnlyWhenIntervalsDoNotOverlap()
    {
        var measure = MeasureCatalogue.Measure("in-scope");
        Assert.StartsWith("Rape is the largest", Sentences.Largest(measure, "element", [("Rape", Share(60, 0.5, 0.7)), ("Robbery", Share(40, 0.3, 0.49))]), StringComparison.Ordinal);
        Assert.StartsWith("Rape and robbery are the largest groups", Sentences.Largest(measure, "element", [("Rape", Share(55, 0.4, 0.6)), ("Robbery", Share(45, 0.3, 0.5))]), StringComparison.Ordinal);
        Assert.Equal("Serious violence by element", Sentences.Largest(measure, "element", [("Rape", Share(60, 0.5, 0.7)), ("Robbery", Share(40, 0.3, 0.4) with { Value = null, Status = "c" }), ("Abh", Share(1, 0, 0.1))]));
    }

    [Theory]
    [InlineData("count", 1234.0, "1,234")]
    [InlineData("share", 0.1234, "12.3%")]
    [InlineData("rate", 4.96, "5.0")]
    [InlineData("change", -0.125, "−12.5%")]
    [InlineData("change", 0.125, "+12.5%")]
    [InlineData("change", -0.0001, "0.0%")]
    [InlineData("ratio", 1.125, "1.12")]
    public void Numbers_ArePrintedAsTheStandardFormatSays(string statistic, double value, string expected) =>
        Assert.Equal(expected, FigureText.Number(value, statistic));

    [Fact]
    public void Statuses_StandInsteadOfAValueOrBesideIt()
    {
        Assert.Equal("[x]", FigureText.Value(null));
        Assert.Equal("[c]", FigureText.Value(Count("in-scope", 0) with { Value = null, Status = "c" }));
        Assert.Equal("12 [u]", FigureText.Value(Count("in-scope", 12) with { Status = "u" }));
        Assert.Equal("4.1 to 5.3", FigureText.Interval(Rate(4.7, 4.1, 5.3)));
    }

    private static Figure Count(string measure, int n) => new(measure, "E09000004", "12m", "", "", n, null, n, null, null, "count", "Byar's", "", "", "record");

    private static Figure Rate(double value, double lower, double upper) => new("in-scope", "E09000004", "12m", "", "", 1000, 250_000, value, lower, upper, "rate", "Byar's", "", "", "record");

    private static Figure Share(int n, double lower, double upper) => new("in-scope", "E09000004", "12m", "element", "x", n, 100, n / 100.0, lower, upper, "share", "Wilson", "", "", "record");
}
