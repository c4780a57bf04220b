using System.Globalization;

namespace SvdPipeline.Sources.Pull;

/// <summary>Fetches a CSV that comes in pages and writes it as one file with one header. A cut one starts again: pages are small.</summary>
internal sealed class PullPages(PullClient client, SourcePull pull, PullPaging paging)
{
    /// <summary>Fetches all pages into a part.</summary>
    /// <exception cref="PullFailed">A page cannot be had, or has another header than the first (SVD-S312).</exception>
    public async Task<PullGot> Fetch(PullTarget target, PartFile part, CancellationToken cancel)
    {
        await using var file = part.Start(null, null);
        byte[] header = [], before = [];
        PullGot? first = null;
        for (var offset = 0; ; offset += paging.Rows)
        {
            var url = offset == 0 ? target.Url : At(target.Url, offset);
            var (page, got) = await client.Get(url, pull, _ => { }, answer => Page(answer, target.Format, pull.MaxBytes() - file.Length), cancel);
            if (PullFormats.StartFault(target.Format, page) is { } other && (offset == 0 || page.Length > 0))
            {
                throw new PullFailed(PullFindings.OtherKind(url, other, target.Format));
            }

            var top = page.AsSpan().IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : page.Length;
            first ??= got;
            header = offset == 0 ? page[..top] : header;
            if (page.Length > 0 && (!header.AsSpan().TrimEnd("\r\n"u8).SequenceEqual(page.AsSpan(0, top).TrimEnd("\r\n"u8)) || (offset > 0 && page.AsSpan().SequenceEqual(before))))
            {
                throw new PullFailed(PullFindings.Pages(url, page.AsSpan().SequenceEqual(before) ? "the same page again" : "a page with another header"));
            }

            await file.WriteAsync(page.AsMemory(offset == 0 ? 0 : top), cancel);
            if (Rows(page.AsSpan(top)) < paging.Rows)
            {
                file.Flush(flushToDisk: true);
                return first;
            }

            if (page[^1] != (byte)'\n')
            {
                file.WriteByte((byte)'\n');
            }

            before = page;
        }
    }

    private static async Task<(byte[] Page, PullGot Got)> Page(PullAnswer answer, string format, long limit)
    {
        answer.MustBe(format);
        using var page = new MemoryStream();
        await answer.CopyTo(page, 0, limit);
        var (response, headers) = (answer.Response, answer.Response.Content.Headers);
        return (page.ToArray(), new PullGot(answer.FinalUrl, (int)response.StatusCode, null, headers.LastModified, headers.ContentType?.MediaType));
    }

    private Uri At(Uri url, int offset) =>
        new($"{url.AbsoluteUri}{(url.Query.Length == 0 ? '?' : '&')}{paging.Parameter}={offset.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Rows below the header; a line end inside quotes is none.</summary>
    private static int Rows(ReadOnlySpan<byte> text)
    {
        var (rows, quoted) = (0, false);
        foreach (var b in text)
        {
            quoted ^= b == (byte)'"';
            rows += b == (byte)'\n' && !quoted ? 1 : 0;
        }

        return rows + (text.Length > 0 && text[^1] != (byte)'\n' ? 1 : 0);
    }
}
