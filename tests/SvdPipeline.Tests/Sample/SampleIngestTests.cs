using System.Text.Json;
using SvdPipeline.Ingest;
using SvdPipeline.Sources.Sample;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sample;

public sealed class SampleIngestTests
{
    private static readonly string[] Sources =
    [
        "boundaries", "census-accommodation", "census-deprivation", "census-economic-activity", "census-ethnicity", "census-population",
        "census-qualifications", "deprivation", "dfe-absence", "dfe-exclusions", "dfe-neet", "dfe-suspensions", "fingertips", "gla-population",
        "lfb-incidents", "lg-inform", "lookup-lsoa11-lsoa21", "lookup-lsoa21-ward", "mopac-public-voice", "mps-dashboard", "mps-recorded-crime",
        "nomis-claimants", "ons-small-area-population", "partner-asb", "partner-exclusions", "partner-housing", "partner-probation", "partner-social-care",
        "partner-substance-misuse", "partner-survey", "partner-youth-justice", "police-uk-stop-search", "safestats-btp-crime", "safestats-ed",
        "safestats-fire", "safestats-las", "safestats-mps-crime", "safestats-transport", "youth-justice",
    ];

    [Fact]
    public void Sample_EverySourceIsRecognisedAndTakenWithoutAFinding()
    {
        using var sample = new SampleFolder(new SampleOptions(Years: 3, Scale: 0.02m));
        var result = Ingester.Ingest(sample.Landing, Lake.OpenOrCreate(System.IO.Path.Combine(sample.Root, "lake")));
        Assert.Empty(result.Counts);
        Assert.All(result.Files, f => Assert.Equal(IngestOutcome.Ingested, f.Outcome));
        Assert.All(result.Files, f => Assert.True(f.Snapshot!.Synthetic));
        Assert.Equal(Sources, result.Files.Select(f => f.Source).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            result.Files.Where(f => f.Source is "safestats-btp-crime" or "safestats-las" or "safestats-ed" or "mps-dashboard"),
            f => Assert.Equal("2023-03", f.Snapshot!.FirstMonth));
        Assert.All(
            result.Files.Where(f => f.Source is "safestats-btp-crime" or "safestats-las" or "safestats-ed"),
            f => Assert.InRange(f.Snapshot!.AsOf, new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)));
    }

    [Fact]
    public void Defects_GiveTheirFindingsAndNoOthers()
    {
        using var sample = new SampleFolder(new SampleOptions(Years: 1, Scale: 0.02m, Defects: true));
        var result = Ingester.Ingest(sample.Landing, Lake.OpenOrCreate(System.IO.Path.Combine(sample.Root, "lake")));
        var planted = JsonSerializer.Deserialize<PlantedDefect[]>(File.ReadAllText(System.IO.Path.Combine(sample.Root, "defects.json")), JsonSerializerOptions.Web)!
            .ToDictionary(d => d.Kind, StringComparer.Ordinal);
        (string Kind, string Code)[] wanted =
        [
            ("bad_date", "SVD-I105"), ("impossible_age", "SVD-I107"), ("missing_crime_reference", "SVD-I201"), ("row_too_long", "SVD-I120"),
            ("unknown_borough", "SVD-I104"), ("unknown_relationship", "SVD-I109"), ("windows_1252_byte", "SVD-I124"), ("unknown_case_kind", "SVD-I109"),
            ("impossible_case_age", "SVD-I107"), ("address_for_small_area", "SVD-I110"), ("missing_case_reference", "SVD-I201"), ("pound_sign_not_utf8", "SVD-I124"),
        ];
        Assert.Equal(
            wanted.Select(w => (w.Code, planted[w.Kind].File, planted[w.Kind].Line)).Order(),
            result.Findings.Select(f => (f.Code, f.File, f.Line)).Order());
        Assert.Equal(wanted.Length, result.Counts.Sum(c => c.Count));
        Assert.Equal(3, result.RowsRefused);
    }
}
