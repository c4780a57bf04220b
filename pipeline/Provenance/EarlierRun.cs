namespace SvdPipeline.Provenance;

/// <summary>The earlier build that a build was compared with.</summary>
/// <param name="AsOf">Its as-of month, <c>yyyy-MM</c>.</param>
/// <param name="Reference">Its build reference.</param>
/// <param name="Definition">Id of its definition profile.</param>
/// <param name="Files">The files of it that were read, by path below its month's folder, with their hashes.</param>
public sealed record EarlierRun(string AsOf, string Reference, string Definition, IReadOnlyList<InputFile> Files);
