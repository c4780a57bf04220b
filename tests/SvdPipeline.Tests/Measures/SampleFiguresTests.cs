using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Ingest;
using SvdPipeline.Measures;
using SvdPipeline.Sources.Sample;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Measures;

/// <summary>All figures of a small synthetic London, against the classified records they come from.</summary>
public sealed class SampleFiguresTests : IClassFixture<SampleFiguresTests.SmallLondon>
{
    private static readonly DateOnly AsOf = new(2026, 2, 28);
    private readonly SmallLondon london;

    public SampleFiguresTests(SmallLondon london) => this.london = london;

    [Theory]
    [InlineData("in-scope", "scope", "in")]
    [InlineData("under-25", "under_25", "yes")]
    [InlineData("domestic-abuse", "domestic_abuse", "yes")]
    [InlineData("sexual-violence", "sexual_violence", "yes")]
    [InlineData("undetermined", "scope", "undetermined")]
    public void EveryBorough_HasTheRecordsOfItsMeasure(string measure, string column, string value)
    {
        var counted = london.Records
            .Where(r => (string)r["source"]! == "safestats-mps-crime" && (string)r["excluded"]! == "" && (string)r[column]! == value)
            .Where(r => (DateOnly)r["event_date"]! >= new DateOnly(2025, 3, 1) && (DateOnly)r["event_date"]! <= AsOf)
            .CountBy(r => (string)r["borough"]!)
            .ToDictionary(StringComparer.Ordinal);
        var figures = london.Official.All.Where(f => f is { Statistic: "count", Period: "12m", Breakdown: "" } && f.Measure == measure && f.Area.StartsWith('E')).ToArray();
        Assert.True(figures.Length >= 32);
        Assert.All(figures, f => Assert.Equal(counted.GetValueOrDefault(f.Area), f.Value));
    }

    [Fact]
    public void Breakdowns_AddUpToTheirMeasure()
    {
        foreach (var cells in london.Official.All.Where(f => f is { Evidence: "record", Statistic: "count", Period: "12m", Breakdown: "element" or "victim_age" or "suspect_sex" or "ward" or "location_type" })
            .GroupBy(f => (f.Measure, f.Area, f.Breakdown)))
        {
            var whole = london.Official.Find(cells.Key.Area, cells.Key.Measure, "count", "12m")!.Value;
            Assert.True(whole == cells.Sum(f => f.Value), $"{cells.Key}: {whole} is not the sum of {string.Join(", ", cells.Select(f => $"{f.Category} {f.Value}"))}");
        }
    }

    [Fact]
    public void MonthsOfTheWindow_AddUpToIt()
    {
        foreach (var whole in london.Official.All.Where(f => f is { Statistic: "count", Period: "12m", Breakdown: "" } && MeasureCatalogue.Measure(f.Measure) is { Months: true, Unit: not "people" } && !SimilarBoroughs.IsArea(f.Area)))
        {
            var months = new StandardPeriods(AsOf).Months.TakeLast(12).Sum(m => london.Official.Find(whole.Area, whole.Measure, "count", m.Id)!.Value);
            Assert.Equal(whole.Value, months);
        }
    }

    [Fact]
    public void OtherThreadCount_GivesTheSameFigures() => Assert.Equal(london.Official.All, london.Figures(threads: 1).All);

    [Fact]
    public void PublicEdition_HasEveryFigureAndNoSmallCount()
    {
        var edition = PublicEdition.Of(london.Official);
        Assert.Equal(london.Official.All.Where(f => f.Breakdown is not ("lsoa" or "persistent_place")).Select(f => f.Id), edition.All.Select(f => f.Id));
        foreach (var figure in edition.All.Where(f => f.Statistic == "count" && DisclosureRules.Standard.FamilyOf(f.Measure) is not null && f.Breakdown != "repeat_place" && MeasureCatalogue.Measure(f.Measure).Unit != Levels.Places))
        {
            var least = DisclosureRules.Standard.FamilyOf(figure.Measure)!.SuppressBelow;
            Assert.True(figure.Value is null or 0 || figure.Value >= least, figure.Id);
        }

        Assert.All(edition.All.Where(f => f.Status == "c"), f => Assert.Null(f.Value ?? f.Lower ?? f.Upper ?? f.PValue ?? (double?)f.Numerator ?? (double?)f.Denominator));
    }

    [Fact]
    public void PublicSums_NeverMissASinglePart()
    {
        var edition = PublicEdition.Of(london.Official);
        foreach (var parts in edition.All.Where(f => f is { Statistic: "count", Breakdown: "element" or "victim_age" or "ward" }).GroupBy(f => (f.Measure, f.Area, f.Period, f.Breakdown)))
        {
            var whole = edition.Find(parts.Key.Area, parts.Key.Measure, "count", parts.Key.Period);
            Assert.True(whole!.Status == "c" || parts.Count(f => f.Status == "c") != 1, parts.First().Id);
        }
    }

    /// <summary>A twentieth of London, ingested once for all tests.</summary>
    public sealed class SmallLondon : IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly Lake lake;

        public SmallLondon()
        {
            SampleData.Write(folder.At("sample"), new SampleOptions(Years: 6, Scale: 0.02m));
            lake = Lake.OpenOrCreate(folder.At("lake"));
            Ingester.Ingest(folder.At("sample"), lake);
            using var warehouse = Open(threads: 2);
            Official = FigureBuilder.Build(warehouse, AsOf);
            var columns = warehouse.Columns("int_crime_classified");
            Records = [.. warehouse.Rows("int_crime_classified").Select(row => columns.Zip(row).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
        }

        public FigureSet Official { get; }

        public IReadOnlyList<Dictionary<string, object?>> Records { get; }

        public FigureSet Figures(int threads, DateOnly? asOf = null)
        {
            using var warehouse = Open(threads, asOf);
            return FigureBuilder.Build(warehouse, asOf ?? AsOf);
        }

        public void Dispose() => folder.Dispose();

        private Warehouse Open(int threads, DateOnly? asOf = null)
        {
            var warehouse = new Warehouse(threads);
            LakeWarehouse.Load(warehouse, lake, asOf ?? AsOf);
            DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(DefinitionProfile.Default));
            return warehouse;
        }
    }
}
