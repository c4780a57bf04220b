using Scriban.Runtime;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Content;

/// <summary>What documents say where numbers are few, where groups are not known, and where there is nothing.</summary>
public sealed class ReadWithCareTests
{
    private const string Haringey = "E09000014";

    private static readonly Measure Youth = MeasureCatalogue.Measure("public-space-youth");

    [Theory]
    [InlineData(42, 58, "42.0% of public-space youth violence with a recorded time is between 18:00 and midnight (42 of 100), more than an even spread over the day would give")]
    [InlineData(28, 72, "The hours between 18:00 and midnight do not stand out for public-space youth violence: 28 of 100 with a recorded time")]
    [InlineData(10, 5, "10 of 15 records of public-space youth violence with a recorded time are between 18:00 and midnight, more than an even spread over the day would give")]
    [InlineData(0, 0, "Public-space youth violence by hour and weekday")]
    public void Evening_IsToldInItsOwnNumber(int evening, int other, string expected) =>
        Assert.Equal(expected, new HourWords(Youth, Days(("Friday", 20, evening), ("Monday", 9, other))).Headline());

    [Fact]
    public void FullestHour_IsNamedOnlyBeyondChance()
    {
        Assert.StartsWith("No hour of a weekday stands out", new HourWords(Youth, Days([("Monday", 0, 2), .. Enumerable.Range(1, 20).Select(h => ("Tuesday", h, 1))])).Peak(), StringComparison.Ordinal);
        Assert.Equal("The fullest cell is Friday from 20:00 (12).", new HourWords(Youth, Days([("Friday", 20, 12), .. Enumerable.Range(1, 20).Select(h => ("Tuesday", h, 1))])).Peak());
    }

    [Fact]
    public void HoursPartlyHidden_MakeNoClaim()
    {
        var days = Days(("Friday", 20, 30));
        ChartSeries[] hidden = [.. days.Skip(1), days[0] with { Points = [new ChartPoint(null, Status: "c"), .. days[0].Points.Skip(1)] }];
        Assert.Equal("Public-space youth violence by hour and weekday", new HourWords(Youth, hidden).Headline());
        Assert.Equal("The fullest cell shown is Friday from 20:00 (30).", new HourWords(Youth, hidden).Peak());
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(10, false)]
    public void GroupsNotKnownForMoreThanATenth_AreToBeReadWithCare(int unknown, bool marked)
    {
        var cell = new FigureCell("in-scope", Haringey, "12m", "victim_ethnicity", "asian");
        Figure[] all = [Levels.Share(cell, 20, 100), Levels.Rate(cell, 20, 1000), Levels.Count(cell, 20), Levels.Share(cell with { Category = "unknown" }, unknown, 100)];
        var figures = Of(all);
        Assert.Equal([marked, marked, false, false], all.Select(f => UnknownGroups.Reason(figures, f) is not null));
        Assert.True(!marked || UnknownGroups.Reason(figures, all[0])!.StartsWith("Victim's ethnic group is not known for 31.0% of records in Haringey", StringComparison.Ordinal));
    }

    [Fact]
    public void GroupsWhoseUnknownAreHidden_AreNotMarked()
    {
        var cell = new FigureCell("in-scope", Haringey, "12m", "victim_ethnicity", "asian");
        var share = Levels.Share(cell, 20, 100);
        Assert.Null(UnknownGroups.Reason(Of(share, Levels.Share(cell with { Category = "unknown" }, 31, 100) with { Value = null, Status = "c" }), share));
    }

    [Theory]
    [InlineData(Edition.Official)]
    [InlineData(Edition.Public)]
    public void NoPersistentPlace_IsSaidAsNone(Edition edition)
    {
        var none = new Figure("persistent-places", Haringey, "12m", "", "", 0, 180, 0, null, null, "count", "Count", "", "", "record");
        var full = FigureFixture.Full().All.Where(f => f.Area != Haringey || f.Measure != none.Measure);
        var table = DocumentContent.Render("sna", ContentInputs.Haringey, edition, ContentInputs.Full with { Official = new FigureSet([.. full, none]), Public = new FigureSet([.. full, none]) })
            .Body.QuerySelector("#tbl-places-persistent")!;
        Assert.Equal(["None", "0", "0.0%"], table.QuerySelector("tbody tr")!.Children.Select(c => c.TextContent));
    }

    [Fact]
    public void OldWards_AreListedWithWhereTheirRecordsWent()
    {
        SourceQuality[] quality =
        [
            new("safestats-mps-crime", Haringey, "old_ward", "E05000264", 5, 105), new("safestats-mps-crime", Haringey, "old_ward", "E05000264 E05000001", 75, 105),
            new("safestats-mps-crime", Haringey, "old_ward", "E05000264 E05000002", 25, 105), new("safestats-mps-crime", "E09000003", "old_ward", "E05000040", 9, 9),
        ];
        WardName[] wards = [new("E05000001", "Alpha", Haringey), new("E05000002", "Beta", Haringey)];
        var official = WardConversions.Of(quality, wards, Haringey, Edition.Official);
        var row = Rows(official).OfType<ScriptObject>().Single();
        Assert.Equal(["E05000264", "105", "100", "5", "Alpha 75.0%; Beta 25.0%"], new[] { "ward", "records", "placed", "left", "to" }.Select(key => row[key]));
        Assert.Contains("100 of these records (95.2%)", Sentence(official), StringComparison.Ordinal);

        var open = WardConversions.Of(quality, wards, Haringey, Edition.Public);
        Assert.Empty(Rows(open));
        Assert.Contains("about 95.0%", Sentence(open), StringComparison.Ordinal);
        Assert.Contains("too small to describe", Sentence(WardConversions.Of(quality, wards, "E09000003", Edition.Public)), StringComparison.Ordinal);
    }

    private static ScriptArray Rows(ScriptObject told) => told.GetSafeValue<ScriptArray>("rows")!;

    private static string Sentence(ScriptObject told) => told.GetSafeValue<string>("sentence")!;

    private static DocumentFigures Of(params Figure[] figures)
    {
        var set = new FigureSet(figures);
        return new DocumentFigures(set, FigureIndex.Of(set), ContentInputs.Haringey, FigureFixture.AsOf);
    }

    private static ChartSeries[] Days(params (string Day, int Hour, int Records)[] records) =>
    [
        .. new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }
            .Select(day => new ChartSeries(day, [.. Enumerable.Range(0, 24).Select(hour => new ChartPoint(records.Where(r => r.Day == day && r.Hour == hour).Sum(r => r.Records)))])),
    ];
}
