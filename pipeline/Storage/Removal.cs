namespace SvdPipeline.Storage;

/// <summary>What stays of a snapshot whose rows were removed: <c>removed.json</c> in its folder.</summary>
/// <param name="Snapshot">Its record, with the hash of the file and the counts of rows.</param>
/// <param name="Reason"><c>expired</c> or <c>superseded</c>.</param>
/// <param name="Why">In words.</param>
/// <param name="AsOf">Last day of the month that the removal was judged on.</param>
public sealed record Removal(Snapshot Snapshot, string Reason, string Why, DateOnly AsOf);
