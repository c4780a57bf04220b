using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>Fetches one file of a source and lands it when it is new and whole.</summary>
internal sealed class PullFetch(PullClient client, PullFolder folder, SourceContract contract, string contractHash, TimeProvider clock)
{
    private readonly SourcePull pull = contract.Pull!;

    /// <summary>Fetches a file. What goes wrong with the publisher or the way there is in the result.</summary>
    /// <exception cref="IOException">The landing folder cannot be written.</exception>
    public async Task<PulledFile> Run(PullTarget target, CancellationToken cancel)
    {
        var last = folder.Last(target.Url);
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(pull.TotalMinutes), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, time.Token);
        try
        {
            var part = folder.Part(target);
            var got = pull.Paging is { } paging
                ? await new PullPages(client, pull, paging).Fetch(target, part, both.Token)
                : await client.Get(target.Url, pull, headers => Ask(headers, part, last?.Record), answer => Take(target, part, answer, last is not null), both.Token);
            return got is null && last is { } same ? Unchanged(target, same.Record, same.Folder) : await Keep(target, part, got!, last, both.Token);
        }
        catch (PullFailed failed)
        {
            return Failed(target.Url, failed.Finding, last);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed(target.Url, PullFindings.TooSlow(target.Url, $"no whole file after {pull.TotalMinutes.ToString(CultureInfo.InvariantCulture)} minutes"), last);
        }
        catch (OperationCanceledException)
        {
            var here = folder.Part(target).Length;
            return new PulledFile(contract.Id, PullOutcome.Stopped, target.Url.AbsoluteUri, Kept(last), 0, here == 0 ? "stopped before it came" : $"stopped; {PullFindings.Size(here)} are here and the next pull goes on from there");
        }
    }

    /// <summary>What became of a file that could not be had: the last snapshot stays.</summary>
    public PulledFile Failed(Uri url, Finding finding, (PullRecord Record, string Folder)? last = null)
    {
        var kept = last ?? (folder.Records() is [.., var newest] ? newest : null);
        var stays = kept is { } snapshot ? $"the file of {snapshot.Record.FetchedAt:yyyy-MM-dd} stays" : "nothing was pulled before";
        return new PulledFile(contract.Id, PullOutcome.Failed, url.AbsoluteUri, Kept(kept), 0, $"{finding.Found}; {stays}", finding);
    }

    /// <summary>Asks for the rest of what is here, or whether the last file is still the newest.</summary>
    private static void Ask(HttpRequestHeaders headers, PartFile part, PullRecord? last)
    {
        if (part.Condition() is { } version)
        {
            headers.Range = new RangeHeaderValue(part.Length, null);
            headers.IfRange = version;
            return;
        }

        if (last?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var known))
        {
            headers.IfNoneMatch.Add(known);
        }

        headers.IfModifiedSince = last?.LastModified;
    }

    /// <summary>Writes the body into the part; null when the publisher says that nothing changed.</summary>
    private async Task<PullGot?> Take(PullTarget target, PartFile part, PullAnswer answer, bool known)
    {
        var (response, headers) = (answer.Response, answer.Response.Content.Headers);
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return known ? null : throw new PullFailed(PullFindings.Refused(target.Url, response.StatusCode, null));
        }

        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable
            || (response.StatusCode == HttpStatusCode.PartialContent && headers.ContentRange?.From != part.Length))
        {
            part.Delete();
            throw new PullFailed(PullFindings.Cut(target.Url, "another part than the one asked for"), again: true);
        }

        answer.MustBe(target.Format);
        await using (var file = response.StatusCode == HttpStatusCode.PartialContent ? part.GoOn() : part.Start(response.Headers.ETag, headers.LastModified))
        {
            await answer.CopyTo(file, file.Position, pull.MaxBytes());
            file.Flush(flushToDisk: true);
        }

        return headers.ContentRange?.Length is { } whole && whole != part.Length
            ? throw new PullFailed(PullFindings.Cut(target.Url, $"{PullFindings.Size(part.Length)} of {PullFindings.Size(whole)}"), again: true)
            : new PullGot(answer.FinalUrl, (int)response.StatusCode, response.Headers.ETag?.ToString(), headers.LastModified, headers.ContentType?.MediaType);
    }

    /// <summary>Checks a whole file and lands it, unless its content is that of the last one.</summary>
    private async Task<PulledFile> Keep(PullTarget target, PartFile part, PullGot got, (PullRecord Record, string Folder)? last, CancellationToken cancel)
    {
        if (Fault(target, part) is { } finding)
        {
            part.Delete();
            return Failed(target.Url, finding, last);
        }

        var hash = await part.Sha256(cancel);
        var same = last ?? (folder.Records().LastOrDefault(r => r.Record.Sha256 == hash) is { Record: not null } other ? other : null);
        if (same is { } known && known.Record.Sha256 == hash)
        {
            part.Delete();
            return Unchanged(target, last is null ? known.Record : known.Record with { ETag = got.ETag, LastModified = got.LastModified }, known.Folder);
        }

        var now = clock.GetUtcNow();
        var (size, url) = (part.Length, target.Url.AbsoluteUri);
        var record = new PullRecord(target.Name, contract.Id, contractHash, url, got.FinalUrl, got.Status, got.ETag, got.LastModified, got.ContentType, hash, size, now, now);
        return new PulledFile(contract.Id, PullOutcome.Pulled, url, folder.Land(part, record), size, PullFindings.Size(size));
    }

    private static Finding? Fault(PullTarget target, PartFile part)
    {
        using var file = part.Read();
        var head = new byte[PullFormats.HeadBytes];
        if (PullFormats.StartFault(target.Format, head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) is { } other)
        {
            return PullFindings.OtherKind(target.Url, other, target.Format);
        }

        file.Position = 0;
        return PullFormats.IsArchive(target.Format) && ArchiveCheck.Fault(file) is { } fault ? PullFindings.Archive(target.Url, fault) : null;
    }

    private PulledFile Unchanged(PullTarget target, PullRecord record, string at)
    {
        PullFolder.Checked(record, at, clock.GetUtcNow());
        return new PulledFile(contract.Id, PullOutcome.Unchanged, target.Url.AbsoluteUri, folder.NameOf(at, record.File), record.Bytes, $"unchanged since {record.FetchedAt:yyyy-MM-dd}");
    }

    private string Kept((PullRecord Record, string Folder)? last) => last is { } kept ? folder.NameOf(kept.Folder, kept.Record.File) : string.Empty;
}
