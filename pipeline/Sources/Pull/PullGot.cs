namespace SvdPipeline.Sources.Pull;

/// <summary>What an answer said about the file it brought.</summary>
/// <param name="FinalUrl">Address that answered.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="ETag">Entity tag, or null.</param>
/// <param name="LastModified">Date of last change, or null.</param>
/// <param name="ContentType">Content type, or null.</param>
internal sealed record PullGot(string FinalUrl, int Status, string? ETag, DateTimeOffset? LastModified, string? ContentType);
