namespace SvdPipeline.Sources.Pull;

/// <summary>How the files of a source are pulled: the key <c>pull</c> of its contract. A source without one is dropped by hand.</summary>
/// <param name="Status"><c>verified</c>: this program has fetched it; <c>unverified</c>: the addresses are as publisher or users give them.</param>
/// <param name="Hosts">The only hosts that are asked, redirects included.</param>
/// <param name="With">Source whose files hold this one's data too; then only the status is said here.</param>
/// <param name="Files">Files at fixed addresses.</param>
/// <param name="Listing">A publisher's list of files to choose from.</param>
/// <param name="Paging">How a long answer comes in pages, or null.</param>
/// <param name="MaxMegabytes">Largest file taken, in MiB.</param>
/// <param name="PauseSeconds">Least pause between two requests to a host.</param>
/// <param name="StallSeconds">Longest wait for an answer or its next bytes.</param>
/// <param name="TotalMinutes">Longest time for one file, retries included.</param>
/// <param name="Notes">Where the addresses are from and what else a reader should know.</param>
public sealed record SourcePull(
    string Status,
    IReadOnlyList<string>? Hosts = null,
    string? With = null,
    IReadOnlyList<PullFile>? Files = null,
    PullListing? Listing = null,
    PullPaging? Paging = null,
    int MaxMegabytes = 200,
    double PauseSeconds = 1,
    double StallSeconds = 60,
    double TotalMinutes = 60,
    string Notes = "")
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Largest file taken, in bytes.</summary>
    public long MaxBytes() => MaxMegabytes * Mebibyte;

    /// <summary>True when a host may be asked.</summary>
    public bool Allows(string host) => (Hosts ?? []).Contains(host, StringComparer.OrdinalIgnoreCase);
}
