using SvdPipeline.Areas;
using SvdPipeline.Definition;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;
using SvdPipeline.Partnership;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Content;

/// <summary>Inputs of documents over made-up figures.</summary>
internal static class ContentInputs
{
    private static readonly WardName[] Wards = [.. FigureFixture.Wards.Select(w => new WardName(w.Key, w.Value, Boroughs.All.Single(b => w.Value.StartsWith(b.Name + " ward", StringComparison.Ordinal)).Code))];

    public static DocumentInputs Full { get; } = Of(
        FigureFixture.Full(),
        ["safestats-mps-crime", "safestats-las", "safestats-ed", "mps-recorded-crime", "mps-dashboard", "census-population", "gla-population", "lookup-lsoa21-ward"],
        Wards);

    public static DocumentInputs Sparse { get; } = Of(FigureFixture.Sparse(), ["mps-recorded-crime", "mps-dashboard", "census-population"], []);

    public static DocumentInputs Of(FigureSet figures, IReadOnlyList<string> supplied, IReadOnlyList<WardName>? wards = null, params PartnershipRecord[] partnerships) => new(
        FigureFixture.AsOf,
        figures,
        figures,
        [.. supplied.Select((s, i) => Snapshot(s, i))],
        [],
        wards ?? Wards,
        DefinitionProfiles.Load(DefinitionProfile.Default),
        partnerships.ToDictionary(p => p.Borough),
        "run 0123456789abcdef");

    public static Borough Haringey => Boroughs.Find("Haringey")!;

    private static Snapshot Snapshot(string source, int i) => new(
        $"{i:x16}", source, "stg_crime", $"{source}.csv", new string('0', 64), 1000, new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 28), "", "", "", 1000 + i, 990 + i, 10, 990 + i, 12, true);
}
