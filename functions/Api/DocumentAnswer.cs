using System.Globalization;
using Microsoft.Net.Http.Headers;
using SvdPipeline.Functions.Access;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Api;

/// <summary>Sends a file of the documents: its type and name, its ETag, the range asked for.</summary>
public static class DocumentAnswer
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".csv"] = "text/csv; charset=utf-8",
        [".json"] = "application/json",
    };

    /// <summary>Content type by the end of a name.</summary>
    public static string ContentType(string file) => Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");

    /// <summary>Sends it, or what stands in the way of it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="address">Which file.</param>
    /// <param name="download">True when the browser is to save it, also where it could show it.</param>
    /// <param name="open">Opens it from an offset for a length; null when there is none.</param>
    /// <param name="audit">Told before a byte of the official edition goes out.</param>
    public static async Task Send(HttpContext context, DocumentAddress address, bool download, Func<long, long?, Task<ObjectContent?>> open, AuditTrail audit)
    {
        // What is known of the file first; the bytes are asked for when it is clear which.
        StoredObject found;
        await using (var head = await open(0, 0) ?? throw new RefusedException(Refusal.NotFound))
        {
            found = head.Object;
        }

        var response = context.Response;
        var known = Conditional.IsKnown(context, found.ETag);
        var headers = response.GetTypedHeaders();
        headers.LastModified = found.Modified;
        response.Headers.AcceptRanges = "bytes";
        if (known)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isPage = address.File.EndsWith(".html", StringComparison.Ordinal);
        response.ContentType = ContentType(address.File);
        headers.ContentDisposition = new ContentDispositionHeaderValue(isPage && !download ? "inline" : "attachment") { FileName = address.SavedAs };
        if (isPage)
        {
            SecurityHeaders.ForDocument(context);
        }

        var (from, length) = (0L, found.Length);
        if (Range(context, found) is { } range)
        {
            if (range.Length <= 0)
            {
                response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{found.Length}");
                await context.Refuse(new Refusal(StatusCodes.Status416RangeNotSatisfiable, "SVD-W104", "The file ends before the range begins."));
                return;
            }

            (from, length) = range;
            response.StatusCode = StatusCodes.Status206PartialContent;
            headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, found.Length);
        }

        response.ContentLength = length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        if (address.Edition == "official")
        {
            await audit.Write(context.SignedIn(), "read", $"{address.AsOf}/{address.Edition}/{address.Part}/{address.File}", context.RequestAborted);
        }

        await using var content = await open(from, length);
        if (content?.Object.ETag != found.ETag)
        {
            // Another build has put its own in place within these milliseconds.
            throw new RefusedException(Refusal.Changed);
        }

        await content.Stream.CopyToAsync(response.Body, context.RequestAborted);
    }

    /// <summary>The one range asked for, or null for the whole: also for several ranges, and where the asker has another state of it.</summary>
    private static (long From, long Length)? Range(HttpContext context, StoredObject found)
    {
        var headers = context.Request.GetTypedHeaders();
        if (headers.Range is not { Unit.Value: "bytes", Ranges: { Count: 1 } ranges } || (headers.IfRange is { } state && !Conditional.Tag(found.ETag).Equals(state.EntityTag)))
        {
            return null;
        }

        var one = ranges.Single();
        var from = one.From ?? Math.Max(0, found.Length - one.To!.Value);
        var to = one.From is null ? found.Length - 1 : Math.Min(one.To ?? long.MaxValue, found.Length - 1);
        return (from, to - from + 1);
    }
}
