namespace SvdPipeline.Sources.Pull;

/// <summary>A publisher's list of the files of a dataset, in the form of CKAN's <c>package_show</c>: <c>result.resources[]</c> with name, format, url, dates.</summary>
/// <param name="Url">Address of the list.</param>
/// <param name="Resources">Which of its files are wanted; a file is taken once.</param>
public sealed record PullListing(string Url, IReadOnlyList<PullResource> Resources);
