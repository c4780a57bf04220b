namespace SvdPipeline.Sources.Pull;

/// <summary>An answer whose body has not been read: read within the patience and the size that the contract gives.</summary>
/// <param name="asked">Address asked.</param>
/// <param name="final">Address that answered.</param>
/// <param name="response">The answer.</param>
/// <param name="stall">Cancelled when nothing comes for a while; set back with every read.</param>
/// <param name="patience">That while.</param>
/// <param name="cancel">Cancelled by the user, the total time-out or <paramref name="stall"/>.</param>
internal sealed class PullAnswer(Uri asked, Uri final, HttpResponseMessage response, CancellationTokenSource stall, TimeSpan patience, CancellationToken cancel)
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>The answer.</summary>
    public HttpResponseMessage Response => response;

    /// <summary>Address that answered; a query that a redirect added (it may hold a signature) is left out.</summary>
    public string FinalUrl => final == asked ? final.AbsoluteUri : final.GetLeftPart(UriPartial.Path);

    /// <summary>Refuses an answer that is sent as something else, such as a page that says that the site is being mended.</summary>
    /// <exception cref="PullFailed">SVD-S307.</exception>
    public void MustBe(string format)
    {
        if (PullFormats.TypeFault(format, response.Content.Headers.ContentType?.MediaType) is { } other)
        {
            throw new PullFailed(PullFindings.OtherKind(asked, $"content of type {other}", format));
        }
    }

    /// <summary>Copies the body.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="before">Bytes of the file that are there already.</param>
    /// <param name="limit">Largest size of the file.</param>
    /// <exception cref="PullFailed">SVD-S306 when it is too large, SVD-S308 when it ends early.</exception>
    public async Task CopyTo(Stream to, long before, long limit)
    {
        var announced = response.Content.Headers.ContentLength;
        if (before + announced > limit)
        {
            throw new PullFailed(PullFindings.TooLarge(asked, before + announced, limit));
        }

        var here = before;
        var buffer = new byte[BufferBytes];
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        while (await Read(body, buffer, here) is var count and > 0)
        {
            here += count;
            if (here > limit)
            {
                throw new PullFailed(PullFindings.TooLarge(asked, null, limit));
            }

            await to.WriteAsync(buffer.AsMemory(0, count), cancel);
        }

        if (announced is { } size && here - before != size)
        {
            throw new PullFailed(PullFindings.Cut(asked, $"{PullFindings.Size(here - before)} of {PullFindings.Size(size)}"), again: true);
        }
    }

    /// <summary>Only reading is caught here: what fails in writing is not the publisher's fault.</summary>
    private async Task<int> Read(Stream body, byte[] buffer, long here)
    {
        try
        {
            stall.CancelAfter(patience);
            return await body.ReadAsync(buffer, cancel);
        }
        catch (Exception cause) when (cause is IOException or HttpRequestException)
        {
            throw new PullFailed(PullFindings.Cut(asked, $"a connection that closed after {PullFindings.Size(here)}"), again: true);
        }
    }
}
