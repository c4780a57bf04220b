using System.Globalization;
using System.Net;
using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>Findings about a request: its address, what came, what was wanted.</summary>
internal static class PullFindings
{
    private const double Mebibyte = 1024 * 1024;

    public static Finding NotReached(Uri url, string why) => Make("SVD-S301", url, why, $"an answer from {url.Host}");

    public static Finding Untrusted(Uri url, string why) => Make("SVD-S302", url, why, $"a certificate that this machine trusts for {url.Host}");

    public static Finding NotThere(Uri url, HttpStatusCode status) => Make("SVD-S303", url, Status(status), "the file");

    public static Finding Refused(Uri url, HttpStatusCode status, TimeSpan? after) => Make(
        "SVD-S304",
        url,
        Status(status) + (after is { } wait ? $", asking to wait {wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds" : string.Empty),
        "the file");

    public static Finding TooSlow(Uri url, string what) => Make("SVD-S305", url, what, "the file in the time its contract gives");

    public static Finding TooLarge(Uri url, long? bytes, long limit) =>
        Make("SVD-S306", url, bytes is { } size ? Size(size) : $"more than {Size(limit)}", $"{Size(limit)} at most");

    public static Finding OtherKind(Uri url, string found, string format) => Make("SVD-S307", url, found, $"a {format.ToUpperInvariant()} file");

    public static Finding Cut(Uri url, string found) => Make("SVD-S308", url, found, "the whole file");

    public static Finding Redirect(Uri url, string found, string wanted) => Make("SVD-S309", url, found, wanted);

    public static Finding Archive(Uri url, string found) => Make("SVD-S310", url, found, "an archive that can be read, with members inside it and of a usual size");

    public static Finding Listing(Uri url, string found, string wanted) => Make("SVD-S311", url, found, wanted);

    public static Finding Pages(Uri url, string found) => Make("SVD-S312", url, found, "pages with one header");

    /// <summary>A size for people.</summary>
    public static string Size(long bytes) => bytes < Mebibyte
        ? $"{bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes"
        : $"{(bytes / Mebibyte).ToString("N1", CultureInfo.InvariantCulture)} MiB";

    private static string Status(HttpStatusCode status) => $"HTTP {((int)status).ToString(CultureInfo.InvariantCulture)} {status}";

    private static Finding Make(string code, Uri url, string found, string wanted) =>
        new(code, url.AbsoluteUri, 0, 0, string.Empty, found, wanted, FindingCatalogue.Entry(code).Remedy);
}
