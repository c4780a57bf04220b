namespace SvdPipeline.Benchmarks;

/// <summary>What a round gave. In both lists SvdPipeline stands first.</summary>
/// <param name="Rows">Crime rows.</param>
/// <param name="Bytes">Bytes of their CSV.</param>
/// <param name="Ingest">P1.</param>
/// <param name="Figures">P3.</param>
internal sealed record RoundResult(long Rows, long Bytes, IReadOnlyList<TaskResult> Ingest, IReadOnlyList<TaskResult> Figures);
