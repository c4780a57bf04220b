namespace SvdPipeline.Functions.Builds;

/// <summary>What a finished build gave, <c>result.json</c>.</summary>
/// <param name="Ended">When it ended.</param>
/// <param name="Boroughs">Boroughs written.</param>
/// <param name="Documents">Documents, counting each edition and format.</param>
/// <param name="Files">Files of all kinds.</param>
/// <param name="Reference">The reference printed on every cover.</param>
public sealed record BuildOutcome(DateTimeOffset Ended, int Boroughs, int Documents, int Files, string Reference);
