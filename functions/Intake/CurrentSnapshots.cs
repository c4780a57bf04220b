namespace SvdPipeline.Functions.Intake;

/// <summary>The pointer of a source in the lake, <c>current.json</c>.</summary>
/// <param name="Snapshots">Ids of the snapshots in use.</param>
internal sealed record CurrentSnapshots(IReadOnlyList<string> Snapshots);
