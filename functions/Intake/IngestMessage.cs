namespace SvdPipeline.Functions.Intake;

/// <summary>Message of the queue <c>ingest</c>.</summary>
/// <param name="Path">Path of the landing file in the store; or <see cref="Quality"/>.</param>
/// <param name="Source">Contract id of the pull that brought it; null for what was dropped.</param>
public sealed record IngestMessage(string Path, string? Source = null)
{
    /// <summary>In place of a file: the quality report of the lake is to be made again.</summary>
    public const string Quality = "lake/quality/report.json";
}
