using Microsoft.Net.Http.Headers;

namespace SvdPipeline.Functions.Pages;

/// <summary>A file that pages load. Its address carries a hash of its content, so that browsers keep it for good.</summary>
/// <param name="Name">File name with the hash.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record PageAsset(string Name, byte[] Content, string ContentType) : IResult
{
    /// <summary>Where pages load it from.</summary>
    public string Address => $"/assets/{Name}";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = Content.Length;
        await httpContext.Response.Body.WriteAsync(Content, httpContext.RequestAborted);
    }
}
