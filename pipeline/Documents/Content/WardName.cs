namespace SvdPipeline.Documents.Content;

/// <summary>A current ward.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Borough">GSS code of its borough.</param>
public sealed record WardName(string Code, string Name, string Borough);
