namespace SvdPipeline.Functions.Api;

/// <summary>A file that a partnership writes.</summary>
/// <param name="Name">Path below the borough's folder, such as <c>plan.yaml</c>.</param>
/// <param name="Length">Bytes; null when it has not been written yet.</param>
/// <param name="Modified">When it was last written.</param>
/// <param name="ETag">Its state, to be sent in <c>If-Match</c> within quotation marks.</param>
public sealed record PartnershipFile(string Name, long? Length, DateTimeOffset? Modified, string? ETag);
