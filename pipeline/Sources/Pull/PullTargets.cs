using System.Globalization;
using System.Text.Json;
using SvdPipeline.Areas;

namespace SvdPipeline.Sources.Pull;

/// <summary>Which files of a source are wanted now.</summary>
internal static class PullTargets
{
    private const string Month = "{month}";
    private const int LongestName = 120;

    /// <summary>Files at fixed addresses: with a since-date those of earlier months too.</summary>
    public static IEnumerable<PullTarget> Fixed(SourceContract contract, DateOnly? since, DateOnly today)
    {
        foreach (var file in contract.Pull?.Files ?? [])
        {
            if (!file.Url.Contains(Month, StringComparison.Ordinal))
            {
                yield return new PullTarget(new Uri(file.Url), SafeName(file.Name, file.Format), file.Format);
                continue;
            }

            var newest = today.AddDays(-(contract.Schedule.LagDays ?? 0));
            var month = new DateOnly(newest.Year, newest.Month, 1);
            for (month = month.AddMonths(-file.Back); since is { } from && month >= new DateOnly(from.Year, from.Month, 1); month = month.AddMonths(-file.Back))
            {
                var text = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
                yield return new PullTarget(new Uri(file.Url.Replace(Month, text, StringComparison.Ordinal)), SafeName(file.Name.Replace(Month, text, StringComparison.Ordinal), file.Format), file.Format);
            }
        }
    }

    /// <summary>Files of a publisher's list that are wanted.</summary>
    /// <param name="url">Address of the list.</param>
    /// <param name="list">The list, JSON.</param>
    /// <param name="wanted">What to choose.</param>
    /// <param name="since">All that changed since then; null for the newest.</param>
    /// <exception cref="PullFailed">SVD-S311 when it is no such list.</exception>
    public static IReadOnlyList<PullTarget> Listed(Uri url, byte[] list, PullResource wanted, DateOnly? since)
    {
        var all = Resources(url, list);
        var named = all.Where(r => Spelling.Normal(r.Name + " " + r.File).Contains(Spelling.Normal(wanted.Name), StringComparison.Ordinal)).ToArray();
        var format = wanted.Formats.FirstOrDefault(f => named.Any(r => r.Is(f)));
        var found = named.Where(r => format is not null && r.Is(format))
            .Where(r => since is not { } from || r.Changed is not { } changed || DateOnly.FromDateTime(changed.UtcDateTime) >= from)
            .OrderByDescending(r => r.Changed ?? DateTimeOffset.MinValue);
        return
        [
            .. (since is null && wanted.Newest > 0 ? found.Take(wanted.Newest) : found)
                .Select(r => new PullTarget(r.Url, SafeName(r.File, format!), format!)),
        ];
    }

    /// <summary>A name that is one part of a path and not hidden, with the ending of its format.</summary>
    internal static string SafeName(string name, string format)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or ' ' or '(' or ')' ? c : '-')).Trim(' ', '.', '-');
        safe = safe.EndsWith("." + format, StringComparison.OrdinalIgnoreCase) ? safe[..^(format.Length + 1)] : safe;
        safe = safe.Length > LongestName ? safe[..LongestName] : safe;
        return (safe.Length == 0 ? "file" : safe) + "." + format;
    }

    private static IReadOnlyList<Resource> Resources(Uri url, byte[] list)
    {
        try
        {
            using var json = JsonDocument.Parse(list);
            var at = json.RootElement.TryGetProperty("result", out var result) ? result : json.RootElement;
            return
            [
                .. at.GetProperty("resources").EnumerateArray()
                    .Where(r => Uri.TryCreate(url, Text(r, "url"), out _) && Text(r, "url").Length > 0)
                    .Select(r => new Resource(Text(r, "name"), new Uri(url, Text(r, "url")), Text(r, "format"), Date(r, "last_modified") ?? Date(r, "created"))),
            ];
        }
        catch (Exception cause) when (cause is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new PullFailed(PullFindings.Listing(url, "an answer without a list of files", "a list with result.resources"));
        }
    }

    private static string Text(JsonElement resource, string name) =>
        resource.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static DateTimeOffset? Date(JsonElement resource, string name) =>
        DateTimeOffset.TryParse(Text(resource, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private sealed record Resource(string Name, Uri Url, string Format, DateTimeOffset? Changed)
    {
        public string File { get; } = Uri.UnescapeDataString(Url.Segments[^1].TrimEnd('/'));

        public bool Is(string format) =>
            Format.Equals(format, StringComparison.OrdinalIgnoreCase) || Url.AbsolutePath.EndsWith("." + format, StringComparison.OrdinalIgnoreCase);
    }
}
