using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using SvdPipeline.Functions.Access;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Api;

/// <summary>ETags: answers that need not be sent again, and edits that must not undo another's.</summary>
internal static class Conditional
{
    /// <summary>Sets the answer's ETag; true when the asker has this very state.</summary>
    public static bool IsKnown(HttpContext context, string etag)
    {
        var tag = Tag(etag);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { Private = true, NoCache = true };
        return new RequestHeaders(context.Request.Headers).IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));
    }

    /// <summary>The condition of an edit, from <c>If-Match</c> with one ETag or <c>If-None-Match: *</c>.</summary>
    /// <exception cref="RefusedException">Neither is there.</exception>
    public static WriteCondition OfEdit(HttpContext context)
    {
        var headers = new RequestHeaders(context.Request.Headers);
        return (headers.IfMatch, headers.IfNoneMatch) switch
        {
            ([{ IsWeak: false, Tag: { Length: > 2 } tag }], []) => WriteCondition.IfMatch(tag.ToString().Trim('"')),
            ([], [var any]) when any.Equals(EntityTagHeaderValue.Any) => WriteCondition.IfAbsent,
            _ => throw new RefusedException(Refusal.NoCondition),
        };
    }

    /// <summary>An ETag as a header has it.</summary>
    public static EntityTagHeaderValue Tag(string etag) => new($"\"{etag.Trim('"')}\"");
}
