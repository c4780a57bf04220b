namespace SvdPipeline.Storage;

/// <summary>One <c>.sql</c> file: a select whose result becomes the table of the same name.</summary>
/// <param name="Name">File name without extension = relation name.</param>
/// <param name="Path">Path in the project.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Reads">Relations it reads; they are built first.</param>
/// <param name="Sql">The select.</param>
public sealed record Relation(string Name, string Path, string Grain, IReadOnlyList<string> Reads, string Sql);
