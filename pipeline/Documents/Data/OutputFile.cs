namespace SvdPipeline.Documents.Data;

/// <summary>One file of a build, made in memory and written by the build.</summary>
/// <param name="Path">Path below its folder, forward slashes, such as <c>tables/sna-kinds-strands.csv</c>.</param>
/// <param name="Content">Its bytes: the same for the same inputs.</param>
public sealed record OutputFile(string Path, byte[] Content);
