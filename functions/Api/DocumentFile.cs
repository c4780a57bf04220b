namespace SvdPipeline.Functions.Api;

/// <summary>One file of a document set.</summary>
/// <param name="Name">Path below the set, such as <c>sna.docx</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Address">Where it is.</param>
public sealed record DocumentFile(string Name, long Length, string ContentType, string Address);
