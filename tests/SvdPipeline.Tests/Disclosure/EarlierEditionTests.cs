using System.Globalization;
using CsCheck;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Measures;

namespace SvdPipeline.Tests.Disclosure;

/// <summary>A public edition made for readers who have an earlier one.</summary>
public sealed class EarlierEditionTests(SampleFiguresTests.SmallLondon london) : IClassFixture<SampleFiguresTests.SmallLondon>
{
    private const string Haringey = "E09000014";
    private static readonly DateOnly Now = new(2026, 2, 1);
    private static readonly DisclosureRules Rules = DisclosureRules.Standard;

    [Theory]
    [InlineData(2025, 2, "12m", "12m-1y")]
    [InlineData(2025, 2, "12m-4y", "12m-5y")]
    [InlineData(2025, 2, "12m-5y", "2019-03..2020-02")]
    [InlineData(2026, 1, "12m", "2025-02..2026-01")]
    [InlineData(2026, 1, "2025-07", "2025-07")]
    public void EarlierWindow_IsNamedByItsDays(int year, int month, string then, string now) =>
        Assert.Equal(now, new EditionPeriods(Now, new DateOnly(year, month, 1)).Now(then));

    [Fact]
    public void WindowsAMonthApart_AreCutIntoOneMonthAndEleven()
    {
        var periods = new EditionPeriods(Now, new DateOnly(2026, 1, 1));
        Assert.Equal(["2025-03..2026-01", "2026-02"], periods.PiecesOf("12m"));
        Assert.Equal(["2025-02", "2025-03..2026-01"], periods.PiecesOf(periods.Now("12m")));
        Assert.Equal(11, periods.MonthsOf("2025-03..2026-01").Count);
        Assert.Empty(new EditionPeriods(Now, new DateOnly(2025, 2, 1)).PiecesOf("12m"));
    }

    [Fact]
    public void CountPrintedBefore_CannotProtectAnother()
    {
        FigureCount[] counts = [Of("12m-1y", "", 39), Of("12m-1y", "gbh", 3), Of("12m-1y", "abh", 6), Of("12m-1y", "rape", 30)];
        Assert.Equal(["abh", "gbh"], HiddenIn(Edition(counts)));
        var earlier = new EarlierEdition(Official(new DateOnly(2025, 2, 1), Of("12m", "abh", 6)).All, new DateOnly(2025, 2, 1), Now);
        Assert.Equal(["gbh", "rape"], HiddenIn(Edition(counts, earlier)));
    }

    [Fact]
    public void CountRevisedSince_TellsNothing()
    {
        FigureCount[] counts = [Of("12m-1y", "", 39), Of("12m-1y", "gbh", 3), Of("12m-1y", "abh", 6), Of("12m-1y", "rape", 30)];
        var earlier = new EarlierEdition(Official(new DateOnly(2025, 2, 1), Of("12m", "abh", 7)).All, new DateOnly(2025, 2, 1), Now);
        Assert.Equal(["abh", "gbh"], HiddenIn(Edition(counts, earlier)));
    }

    [Fact]
    public void MonthBetweenTwoEditions_IsNotGivenByTheirDifference()
    {
        // February gave four of one kind and two of another, and its six are printed: the differences of the two windows are those four and two.
        var (january, february) = (new DateOnly(2026, 1, 1), Now);
        var months = Enumerable.Range(0, 13).Select(i => Of(Now.AddMonths(-i).ToString("yyyy-MM", CultureInfo.InvariantCulture), "", i == 0 ? 6 : i == 12 ? 0 : 8)).ToArray();
        var then = PublicEdition.Of(Official(january, [.. months[1..], Of("12m", "", 88), Of("12m", "gbh", 40), Of("12m", "abh", 48)]));
        FigureCount[] now = [.. months[..12], Of("12m", "", 94), Of("12m", "gbh", 44), Of("12m", "abh", 50)];
        var earlier = new EarlierEdition(then.All, january, february);
        var official = Official(february, now);
        var alone = PublicEdition.Of(official);
        Assert.Empty(DisclosureAudit.Exposed(alone, official, Rules));
        Assert.Contains(new FigureCell("in-scope", Haringey, "2026-02", "element", "gbh"), DisclosureAudit.Exposed(alone, official, Rules, earlier));
        var together = PublicEdition.Of(official, earlier: earlier);
        Assert.Empty(DisclosureAudit.Exposed(together, official, Rules, earlier));
        Assert.Equal("c", together.Find($"{Haringey}.in-scope-count.12m.element.gbh")!.Status);
    }

    [Fact]
    public void RandomMonths_AreNotCertainFromTwoEditionsAMonthApart() => Gen.Int[0, 6].Array[3].Array[13].Sample(table =>
    {
        // table[0] is the latest month, table[12] the one that the earlier edition has and the later has not.
        string[] elements = ["gbh", "abh", "rape"];
        FigureCount[] Counts(int first) =>
        [
            .. Enumerable.Range(first, 12).Select(i => Of(Now.AddMonths(-i).ToString("yyyy-MM", CultureInfo.InvariantCulture), "", table[i].Sum())),
            Of("12m", "", table.Skip(first).Take(12).Sum(m => m.Sum())),
            .. elements.Select((e, n) => Of("12m", e, table.Skip(first).Take(12).Sum(m => m[n]))),
        ];
        var then = PublicEdition.Of(Official(Now.AddMonths(-1), Counts(1)));
        var edition = PublicEdition.Of(Official(Now, Counts(0)), earlier: new EarlierEdition(then.All, Now.AddMonths(-1), Now));
        var gains = elements.Select(e => edition.Find($"{Haringey}.in-scope-count.12m.element.{e}")!.Value - then.Find($"{Haringey}.in-scope-count.12m.element.{e}")!.Value).ToArray();
        if (gains.Any(g => g is null) || edition.Find($"{Haringey}.in-scope-count.2026-02")!.Value is not { } added)
        {
            return true;
        }

        // Every way to share out the month's events that both editions allow.
        var ways = (from a in Enumerable.Range(0, (int)added + 1)
                    from b in Enumerable.Range(0, (int)added + 1 - a)
                    let way = new[] { a, b, (int)added - a - b }
                    where way.Zip(gains).All(w => w.First >= w.Second)
                    select way).ToArray();
        return Enumerable.Range(0, 3).All(n => ways.Min(w => w[n]) == 0 || ways.Max(w => w[n]) >= 5);
    }, iter: 200, seed: "0N0XIzNsQ0O2");

    [Theory]
    [InlineData(2026, 1)]
    [InlineData(2025, 2)]
    public void LondonMadeForReadersOfAnEarlierEdition_GivesNothingAway(int year, int month)
    {
        var then = new DateOnly(year, month, 1);
        var earlier = new EarlierEdition(PublicEdition.Of(london.Figures(threads: 2, then.AddMonths(1).AddDays(-1))).All, then, Now);
        if (month == 1)
        {
            Assert.NotEmpty(DisclosureAudit.Exposed(PublicEdition.Of(london.Official), london.Official, Rules, earlier));
        }

        Assert.Empty(DisclosureAudit.Exposed(PublicEdition.Of(london.Official, earlier: earlier), london.Official, Rules, earlier));
    }

    [Fact]
    public void EarlierEdition_IsReadFromItsFolder()
    {
        using var folder = new TemporaryFolder();
        foreach (var (month, edition) in new[] { ("2025-01", "public"), ("2025-11", "public"), ("2025-12", "official"), ("2026-02", "public") })
        {
            var borough = Directory.CreateDirectory(folder.At($"{month}/{edition}/E09000014-haringey")).FullName;
            File.WriteAllText(Path.Combine(borough, "figures.json"), $$"""
                {"asOf":"{{month}}","figures":[
                {"id":"x","measure":"in-scope","area":"E09000014","period":"12m","numerator":12,"value":12,"statistic":"count","method":"Byar's","status":"","evidence":"record"},
                {"id":"y","measure":"gone","area":"E09000014","period":"12m","numerator":12,"value":12,"statistic":"count","method":"","status":"","evidence":"record"}]}
                """);
        }

        var read = EarlierEdition.Read(folder.At("."), Now)!;
        Assert.Equal(new DateOnly(2025, 11, 1), read.AsOf);
        Assert.Equal(12m, Assert.Single(read.Figures.All).Numerator);
        Assert.Equal(new DateOnly(2025, 1, 1), EarlierEdition.Read(folder.At("2025-01"), Now)!.AsOf);
        Assert.Null(EarlierEdition.Read(folder.At("2025-12"), Now));
        Assert.Equal(Now, EarlierEdition.Read(folder.At("2026-02"), Now)!.AsOf);
        Assert.Null(EarlierEdition.Read(folder.At("2026-02"), Now.AddMonths(-1)));
    }

    private static FigureCount Of(string period, string element, long count) =>
        new(new FigureCell("in-scope", Haringey, period, element.Length > 0 ? "element" : "", element), count, null, null, null);

    private static FigureSet Official(DateOnly month, params FigureCount[] counts) => FigureBuilder.From(counts, new StandardPeriods(month));

    private static PublicEdition Edition(FigureCount[] counts, EarlierEdition? earlier = null) => PublicEdition.Of(Official(Now, counts), earlier: earlier);

    private static IEnumerable<string> HiddenIn(PublicEdition edition) => edition.Hidden.Select(h => h.Cell.Category).Order(StringComparer.Ordinal);
}
