namespace SvdPipeline.Definition;

/// <summary>Something a document prints about the wording of a definition; never counted.</summary>
/// <param name="Text">The note.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Borough">GSS code where the note is of one borough only, otherwise empty.</param>
public sealed record DefinitionNote(string Text, string Source, string Borough = "");
