using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest;

/// <summary>A lake made from some of the real files, and a warehouse over it.</summary>
internal sealed class RealWorld : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Warehouse warehouse = new();

    public RealWorld(DateOnly asOf, params string[] from)
    {
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        Results = [.. from.Select(f => Ingester.Ingest(RealData.At(f.Split('/')), lake))];
        LakeWarehouse.Load(warehouse, lake, asOf);
    }

    public IReadOnlyList<IngestResult> Results { get; }

    public Warehouse Warehouse => warehouse;

    public IReadOnlyList<RealRow> Rows(string relation)
    {
        warehouse.Build(relation);
        var columns = warehouse.Columns(relation);
        return [.. warehouse.Rows(relation).Select(values => new RealRow(columns, values))];
    }

    public void Dispose()
    {
        warehouse.Dispose();
        folder.Dispose();
    }
}
