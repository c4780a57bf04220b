namespace SvdPipeline.Documents.Content;

/// <summary>A borough that a file of partner data has rows of.</summary>
/// <param name="Snapshot">Id of the snapshot.</param>
/// <param name="Borough">GSS code.</param>
public readonly record struct PartnerFile(string Snapshot, string Borough);
