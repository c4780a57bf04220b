namespace SvdPipeline.Sources.Pull;

/// <summary>Which files of a list are wanted. What they are is told by their header once they are here.</summary>
/// <param name="Name">Text in the file's name or address; letters and digits are compared; empty for any.</param>
/// <param name="Formats">Formats wanted, the best first: the first that the list has is taken.</param>
/// <param name="Newest">How many of the newest are taken; 0 for all. A since-date takes all that changed since.</param>
public sealed record PullResource(string Name, IReadOnlyList<string> Formats, int Newest = 0);
