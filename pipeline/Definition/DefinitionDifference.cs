namespace SvdPipeline.Definition;

/// <summary>One cell of a case file that the definition does not give.</summary>
/// <param name="Line">Physical line of the case in its file.</param>
/// <param name="Case">Name of the case.</param>
/// <param name="Column">Column that differs.</param>
/// <param name="Expected">What the file says.</param>
/// <param name="Found">What the definition gives.</param>
/// <param name="Reason">The reason the definition gives for the record.</param>
public sealed record DefinitionDifference(long Line, string Case, string Column, string Expected, string Found, string Reason);
