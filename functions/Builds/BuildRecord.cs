namespace SvdPipeline.Functions.Builds;

/// <summary>A build as it was ordered, with everything it rests on; never changed.</summary>
/// <param name="Id"><c>{as-of}-{12 hex digits}</c> over the order and its inputs: two equal requests are one build.</param>
/// <param name="Order">The order, in its normal form.</param>
/// <param name="RequestedBy">Who asked first.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Inputs">Path of each input in the store, and its hash: snapshots of the lake, partnership files, the earlier build.</param>
public sealed record BuildRecord(string Id, BuildOrder Order, string RequestedBy, DateTimeOffset RequestedAt, IReadOnlyDictionary<string, string> Inputs);
