using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;
using SvdPipeline.Storage;
using SvdPipeline.Tests.Data;

namespace SvdPipeline.Tests.Comparison;

/// <summary>Inputs of a comparison from made-up figures.</summary>
internal static class ComparisonFixture
{
    public const string Banner = "Synthetic sample data: invented records, not real people or events.";

    public static readonly FigureSet Full = FigureFixture.Full();

    public static readonly IReadOnlyList<Snapshot> Snapshots =
    [
        .. new[] { "safestats-mps-crime", "safestats-las", "safestats-ed", "mps-recorded-crime", "mps-dashboard", "census-population", "gla-population", "lookup-lsoa21-ward" }
            .Select(source => DataFixture.Police with { Source = source }),
    ];

    public static ComparisonInputs Inputs(FigureSet figures) => new(
        Edition.Public, FigureFixture.AsOf, figures, Snapshots, Banner,
        [.. Boroughs.All.Select(b => new BoroughCompleteness(b, b.InScheme ? 2 : 0, [.. DataSections(b)]))]);

    public static Dictionary<string, OutputFile> Files(FigureSet figures) =>
        ComparisonPages.Files(Inputs(figures)).ToDictionary(f => f.Path, StringComparer.Ordinal);

    private static IEnumerable<SectionCompleteness> DataSections(Borough borough) =>
        SvdPipeline.Documents.Check.StandardFormat.Sections["sna"].Select((s, i) => new SectionCompleteness(s.Id, borough.InScheme ? (SectionState)(i % 4) : SectionState.Missing));
}
