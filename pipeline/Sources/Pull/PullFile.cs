namespace SvdPipeline.Sources.Pull;

/// <summary>A file at a fixed address.</summary>
/// <param name="Url">Its address; <c>{month}</c> stands for a month, <c>yyyy-MM</c>.</param>
/// <param name="Name">Name it lands under; <c>{month}</c> as above.</param>
/// <param name="Format">What it is: a key of <see cref="PullFormats"/>.</param>
/// <param name="Back">
/// For an address with <c>{month}</c>: it is asked for only with a since-date, for every so many months back from the last one that should be out,
/// because each file holds the months before it too.
/// </param>
public sealed record PullFile(string Url, string Name, string Format, int Back = 0);
