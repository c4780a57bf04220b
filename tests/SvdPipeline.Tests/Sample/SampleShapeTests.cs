using System.Globalization;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Tests.Sample;

public sealed class SampleShapeTests(SampleShapeTests.SixYears sample) : IClassFixture<SampleShapeTests.SixYears>
{
    private static readonly HashSet<string> Listed = new(
        ["1", "4.1", "2", "5D", "5E", "8N", "8P", "8S", "8T", "008/06", "34B", "3B", "003/01", "17A", "17B", "20A", "20B", "020/03", "020/05", "020/06", "017/13", "017/15"],
        StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, string>[] crimes = sample.Crimes;

    private IReadOnlyDictionary<string, string>[] Serious =>
        [.. crimes.Where(r => Listed.Contains(r["offence_code"]) || r["offence_code"].StartsWith("19", StringComparison.Ordinal))];

    [Fact]
    public void Records_AboutHalfAreListedOffences() => Share(Serious.Length, crimes.Length, 0.40, 0.60);

    [Fact]
    public void VictimAges_AreMissingInAboutEightPerCent() => Share(Serious.Count(r => r["victim_age"].Length == 0), Serious.Length, 0.06, 0.10);

    [Fact]
    public void Victims_AreUnder25AsOftenAsPublished() =>
        Share(Serious.Count(r => r["victim_age"].Length > 0 && Age(r) < 25), Serious.Length, 0.27, 0.40);

    [Fact]
    public void DomesticAbuse_IsFlaggedInTheShareOfPublishedCounts() =>
        Share(Serious.Count(r => r["domestic_abuse_flag"] == "yes"), Serious.Length, 0.14, 0.26);

    [Fact]
    public void DomesticAbuseFlags_FallWithTheNewSystem()
    {
        double Flagged(bool after)
        {
            var home = Serious.Where(r => r["relationship"] is "partner" or "ex-partner" or "spouse" && string.CompareOrdinal(r["recorded_date"], "2024-03") >= 0 == after).ToArray();
            return (double)home.Count(r => r["domestic_abuse_flag"] == "yes") / home.Length;
        }

        Assert.InRange(Flagged(after: false) - Flagged(after: true), 0.05, 0.13);
    }

    [Fact]
    public void Knives_AreInAQuarterToAThirdOfRobberies()
    {
        var robberies = crimes.Where(r => r["offence_code"] == "34B").ToArray();
        Share(robberies.Count(r => r["knife"] == "yes"), robberies.Length, 0.25, 0.35);
    }

    [Fact]
    public void SmallAreas_FewHoldMuch()
    {
        var counts = Serious.Where(r => r["lsoa_code"].Length > 0).CountBy(r => r["lsoa_code"]).Select(p => p.Value).OrderDescending().ToArray();
        Share(counts.Take(counts.Length / 20).Sum(), counts.Sum(), 0.15, 0.40);
    }

    [Fact]
    public void Westminster_IsAboveAndRichmondBelowOthers()
    {
        var residents = sample.Folder.Rows("census-population", "*-ltla.csv").ToDictionary(r => r["geography"], r => int.Parse(r["Age: Total"], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var rates = Serious.Where(r => r["borough"] != "Unknown").CountBy(r => r["borough"]).OrderBy(p => (double)p.Value / residents[p.Key]).Select(p => p.Key).ToArray();
        Assert.Equal(32, rates.Length);
        Assert.Equal("Westminster", rates[^1]);
        Assert.Contains("Richmond upon Thames", rates.Take(4));
    }

    [Fact]
    public void Incidents_SomeHoldSeveralRecordsAndSomeVictimsComeAgain()
    {
        Assert.Contains(crimes.Where(r => r["incident_ref"].Length > 0).CountBy(r => r["incident_ref"]), p => p.Value > 1);
        Assert.Contains(crimes.Where(r => r["recorded_date"].StartsWith("2025", StringComparison.Ordinal) && r["victim_ref"].Length > 0).CountBy(r => r["victim_ref"]), p => p.Value > 2);
    }

    [Fact]
    public void Haringey_ChangesFrom19To21WardsInMay2022()
    {
        int Wards(Func<string, bool> recorded) => crimes.Where(r => r["borough"] == "Haringey" && r["ward_code"].Length > 0 && recorded(r["recorded_date"])).Select(r => r["ward_code"]).Distinct().Count();
        Assert.Equal(19, Wards(d => string.CompareOrdinal(d, "2022-05") < 0));
        Assert.Equal(21, Wards(d => string.CompareOrdinal(d, "2022-05") >= 0));
    }

    [Fact]
    public void Places_AreInTheLookups()
    {
        var before = sample.Folder.Rows("lookup-lsoa11-lsoa21").ToArray();
        var after = sample.Folder.Rows("lookup-lsoa21-ward").ToDictionary(r => r["LSOA21CD"], r => r["WD24CD"], StringComparer.Ordinal);
        Assert.Equal(684, after.Values.Distinct().Count());
        Assert.Equal(["M", "S", "U"], before.Select(r => r["CHGIND"]).Distinct().Order(StringComparer.Ordinal));
        var old = before.Select(r => r.Values.First()).ToHashSet(StringComparer.Ordinal);
        Assert.All(crimes.Where(r => r["lsoa_code"].Length > 0), r =>
        {
            if (string.CompareOrdinal(r["recorded_date"], "2022-05") < 0)
            {
                Assert.Contains(r["lsoa_code"], old);
            }
            else
            {
                Assert.Equal(r["ward_code"], after[r["lsoa_code"]]);
            }
        });
    }

    [Theory]
    [InlineData("safestats-las")]
    [InlineData("safestats-ed")]
    public void Attendances_AreInTheMonthsOfTheSample(string source) =>
        Assert.All(sample.Folder.Rows(source), r => Assert.InRange(r["attended_date"], "2020-03-01", "2026-02-28"));

    [Fact]
    public void PublishedCounts_AgreeWithTheRecords()
    {
        var robberies = crimes.Count(r => r["offence_code"] == "34B" && r["record_status"] == "recorded" && r["borough"] == "Hackney" && r["recorded_date"].StartsWith("2025", StringComparison.Ordinal));
        var row = sample.Folder.Rows("mps-recorded-crime", "MPS Borough*recent*").Single(r => r["MinorText"] == "ROBBERY OF PERSONAL PROPERTY" && r["BoroughName"] == "Hackney");
        Assert.Equal(robberies, row.Where(p => p.Key.StartsWith("2025", StringComparison.Ordinal)).Sum(p => int.Parse(p.Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Scale_MovesRecordsAndResidentsAlike()
    {
        using var half = new SampleFolder(new SampleOptions(Scale: 0.025m));
        Share(half.Rows("safestats-mps-crime").Count(), crimes.Length, 0.48, 0.52);
        Share(Residents(half), Residents(sample.Folder), 0.48, 0.52);
    }

    private static int Residents(SampleFolder folder) => folder.Rows("census-population", "*-ltla.csv").Sum(r => int.Parse(r["Age: Total"], CultureInfo.InvariantCulture));

    private static int Age(IReadOnlyDictionary<string, string> row) => int.Parse(row["victim_age"], CultureInfo.InvariantCulture);

    private static void Share(int part, int whole, double low, double high) => Assert.InRange((double)part / whole, low, high);

    public sealed class SixYears : IDisposable
    {
        public SixYears() => Crimes = [.. Folder.Rows("safestats-mps-crime")];

        public SampleFolder Folder { get; } = new(new SampleOptions(Scale: 0.05m));

        public IReadOnlyDictionary<string, string>[] Crimes { get; }

        public void Dispose() => Folder.Dispose();
    }
}
