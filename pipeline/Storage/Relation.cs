namespace SvdPipeline.Storage;

/// <summary>One <c>.sql</c> file: a select whose result becomes the table of the same name.</summary>
/// <param name="Name">File name without extension = relation name.</param>
/// <param name="Path">Path in the project.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Reads">Relations it reads; they are built first.</param>
/// <param name="Sql">The select.</param>
/// <param name="IsView">True with a head line <c>-- as: view</c>: worked out where it is read, never stored. For wide rows read few times; such a file has no <c>order by</c>.</param>
/// <param name="IsUnordered">True with a head line <c>-- as: table in no order</c>: stored without <c>order by</c>. For wide rows that only other relations read; sorting them costs more than making them.</param>
public sealed record Relation(string Name, string Path, string Grain, IReadOnlyList<string> Reads, string Sql, bool IsView = false, bool IsUnordered = false);
