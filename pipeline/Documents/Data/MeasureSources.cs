using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Data;

/// <summary>Which snapshots feed a measure.</summary>
public static class MeasureSources
{
    private const string PoliceRecords = "safestats-mps-crime";
    private const string TransportPoliceRecords = "safestats-btp-crime";

    /// <summary>Snapshots of the source a measure needs; police records come from both forces.</summary>
    public static IEnumerable<Snapshot> Of(Measure measure, IEnumerable<Snapshot> snapshots) =>
        snapshots.Where(s => s.Source == measure.Needs || (measure.Needs == PoliceRecords && s.Source == TransportPoliceRecords));
}
