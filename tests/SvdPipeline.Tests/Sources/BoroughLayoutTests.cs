using SvdPipeline.Builds;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources;

/// <summary>A borough drops an export in its own layout with a mapping file beside it.</summary>
public sealed class BoroughLayoutTests : IDisposable
{
    private const string Extract = """
        Our Ref;Client ID;HO Class Code;Date committed;Place;Age (victim);Gender;Weapon seen?;Officer notes
        4711/26;77;8N;05/01/2026;Haringey;17;Chap;Y;told by a neighbour
        4712/26;78;8N;06/01/2026;Haringey;;Lass;N;
        4713/26;79;8N;07/01/2026;Haringey;31;Prefers not to say;N;
        4714/26;;8N;07/01/2026;Nowhere;31;Lass;N;
        """;

    private const string Mapping = """
        source: safestats-btp-crime
        columns:
          crime_ref: Our Ref
          victim_ref: Client ID
          offence_code: HO Class Code
          offence_date: Date committed
          borough: Place
          victim_age: Age (victim)
          victim_sex: Gender
          knife: Weapon seen?
        values:
          victim_sex:
            Chap: male
            Lass: female
            "*": ""
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void OwnLayout_ReachesTheStagingRelation()
    {
        folder.Write("landing/haringey/2026-02/export.csv", Extract + "\n");
        folder.Write("landing/haringey/2026-02/mapping.yaml", Mapping);
        var result = Pipeline.Ingest(new IngestRequest(folder.At("landing"), folder.At("lake")), new StageLog(_ => { }));
        Assert.Equal(["SVD-I102", "SVD-I104"], result.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal((4, 3, 1), (result.RowsIn, result.RowsKept, result.RowsRefused));

        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, Lake.Open(folder.At("lake")), new DateOnly(2026, 2, 28));
        warehouse.Build("stg_crime");
        var columns = warehouse.Columns("stg_crime").ToList();
        object?[] Column(string name) => [.. warehouse.Rows("stg_crime").OrderBy(r => r[columns.IndexOf("line")]).Select(r => r[columns.IndexOf(name)])];
        Assert.Equal(["male", "female", null], Column("victim_sex"));
        Assert.Equal([17L, null, 31L], Column("victim_age"));
        Assert.Equal(["E09000014", "E09000014", "E09000014"], Column("borough"));
        Assert.Equal(["yes", "no", "no"], Column("knife"));
        Assert.DoesNotContain("neighbour", File.ReadAllText(folder.At("lake", "quality", "report.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source: safestats-mps-crimes", "SVD-S111", 1, "did you mean 'safestats-mps-crime'?")]
    [InlineData("source: safestats-btp-crime\ncolumns:\n  crime_ref: Our Ref\n  victim_aeg: Age (victim)", "SVD-S112", 4, "did you mean 'victim_age'?")]
    [InlineData("source: safestats-btp-crime\ncolumns:\n  crime_ref: Our Reff", "SVD-S113", 3, "did you mean 'Our Ref'?")]
    [InlineData("source: safestats-btp-crime\nvalues:\n  victim_sex:\n    Chap: male\n    Lass: femail", "SVD-S114", 5, "did you mean 'female'?")]
    [InlineData("source: safestats-btp-crime\nvalues:\n  victim_sex:\n    \"*\": rather not", "SVD-S114", 4, "One of female, male, other")]
    [InlineData("source: safestats-btp-crime\ncolumns:\n  crime_ref: a\n  crime_ref: b", "SVD-S110", 4, "")]
    public void WrongName_IsFoundInItsLineWithTheNearest(string mapping, string code, long line, string wanted)
    {
        folder.Write("mapping.yaml", mapping);
        var finding = Recognised(folder.Write("export.csv", Extract)).Single();
        Assert.Equal((code, line), (finding.Code, finding.Line));
        Assert.StartsWith(wanted, finding.Wanted, StringComparison.Ordinal);
    }

    [Fact]
    public void StarterFile_WithItsLinesCommentedStill_IsAMapping()
    {
        folder.Write("mapping.yaml", "source: safestats-btp-crime\ncolumns:\n#  crime_ref: Our Ref\nvalues:\n");
        Assert.Empty(MappingFile.Beside(folder.Write("export.csv", Extract), "export.csv").Findings);
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<SvdPipeline.Findings.Finding> Recognised(string path)
    {
        var result = Ingester.Ingest(path, Lake.OpenOrCreate(folder.At("lake")));
        return [.. result.Findings];
    }
}
