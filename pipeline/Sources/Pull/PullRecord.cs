namespace SvdPipeline.Sources.Pull;

/// <summary>
/// What is kept beside a pulled file (<c>.{file}.pull.json</c>, which ingest passes over): where it came from, and what the next pull needs to ask whether it changed.
/// </summary>
/// <param name="File">Name of the file beside it.</param>
/// <param name="Source">Contract id.</param>
/// <param name="Contract">SHA-256 of the contract by which it was pulled.</param>
/// <param name="Url">Address asked.</param>
/// <param name="FinalUrl">Address that answered, without a query that a redirect added.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="ETag">Entity tag as sent, or null.</param>
/// <param name="LastModified">The publisher's date of last change, or null.</param>
/// <param name="ContentType">Content type as sent, or null.</param>
/// <param name="Sha256">Hash of the file, lower-case hex.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="FetchedAt">When it was fetched, UTC.</param>
/// <param name="CheckedAt">When the publisher last said, or showed, that it had not changed, UTC.</param>
public sealed record PullRecord(
    string File,
    string Source,
    string Contract,
    string Url,
    string FinalUrl,
    int Status,
    string? ETag,
    DateTimeOffset? LastModified,
    string? ContentType,
    string Sha256,
    long Bytes,
    DateTimeOffset FetchedAt,
    DateTimeOffset CheckedAt);
