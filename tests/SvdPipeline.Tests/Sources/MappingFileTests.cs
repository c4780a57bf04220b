using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources;

public sealed class MappingFileTests : IDisposable
{
    private const string Extract = "Ref No,HO class,Committed,Where,Age V,Sex V\nC1,8N,05/01/2026,Haringey,17,B\n";
    private const string Mapping = """
        source: safestats-btp-crime
        columns:
          crime_ref: Ref No
          offence_code: HO class
          offence_date: Committed
          borough: Where
          victim_age: Age V
          victim_sex: Sex V
        values:
          victim_sex:
            B: male
            G: female
        """;

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("mapping.yaml")]
    [InlineData("extract.mapping.yaml")]
    [InlineData("extract.csv.mapping.yaml")]
    public void MappingBeside_AdaptsAnExtract(string name)
    {
        folder.Write("landing/extract.csv", Extract);
        folder.Write("landing/" + name, Mapping);
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Empty(result.Findings);
        Assert.Equal("safestats-btp-crime", lake.Snapshots.Single().Source);
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build("stg_crime");
        var columns = warehouse.Columns("stg_crime").ToList();
        var row = warehouse.Rows("stg_crime").Single();
        Assert.Equal("male", row[columns.IndexOf("victim_sex")]);
        Assert.Equal(17L, row[columns.IndexOf("victim_age")]);
    }

    [Fact]
    public void CorrectedMapping_ReplacesTheSnapshot()
    {
        folder.Write("landing/extract.csv", Extract);
        folder.Write("landing/mapping.yaml", Mapping);
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Ingester.Ingest(folder.At("landing"), lake);
        var before = lake.Snapshots.Single();
        folder.Write("landing/mapping.yaml", Mapping.Replace("B: male", "B: female", StringComparison.Ordinal));
        Ingester.Ingest(folder.At("landing"), lake);
        Assert.NotEqual(before.Id, lake.Snapshots.Single().Id);
        Assert.Equal(before.Sha256, lake.Snapshots.Single().Sha256);
    }

    [Theory]
    [InlineData("source: nowhere", "SVD-S111")]
    [InlineData("source: safestats-mps-crime\ncolumns:\n  shoe_size: Ref No", "SVD-S112")]
    [InlineData("source: safestats-mps-crime\ncolumns:\n  crime_ref: Ref Nr", "SVD-S113")]
    [InlineData("source: safestats-mps-crime\nvalues:\n  victim_sex:\n    B: boy", "SVD-S114")]
    [InlineData("source: [", "SVD-S110")]
    [InlineData("sauce: safestats-mps-crime", "SVD-S110")]
    [InlineData("source: safestats-mps-crime", "SVD-I101")]
    public void MappingThatNamesWhatIsNotThere_IsAFinding(string mapping, string code)
    {
        folder.Write("mapping.yaml", mapping);
        var recognition = Recognition.Of(folder.Write("extract.csv", Extract));
        Assert.Null(recognition.Layout);
        Assert.Equal(code, Assert.Single(recognition.Findings).Code);
    }

    public void Dispose() => folder.Dispose();
}
