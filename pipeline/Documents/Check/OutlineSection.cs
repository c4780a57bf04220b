namespace SvdPipeline.Documents.Check;

/// <summary>A section as found.</summary>
internal sealed record OutlineSection(string Id, string Heading, IReadOnlyList<OutlineTable> Tables);
