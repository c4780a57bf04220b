namespace SvdPipeline.Sources.Pull;

/// <summary>One file to fetch now: an address of a contract, or one found in a publisher's list.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Name">Name it lands under, safe for a file system.</param>
/// <param name="Format">A key of <see cref="PullFormats"/>.</param>
internal sealed record PullTarget(Uri Url, string Name, string Format);
