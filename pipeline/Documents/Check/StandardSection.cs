namespace SvdPipeline.Documents.Check;

/// <summary>A section of the standard format.</summary>
/// <param name="Id">Id in HTML; with underscores in DOCX.</param>
/// <param name="Heading">Heading; <c>{borough}</c> stands for the borough's name.</param>
public sealed record StandardSection(string Id, string Heading);
