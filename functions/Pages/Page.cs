using SvdPipeline.Documents.Content;

namespace SvdPipeline.Functions.Pages;

/// <summary>A page: what stands in the frame, and what the frame must know of it. Sent as the result of an endpoint.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Body">Its content.</param>
public sealed record Page(string Title, Html Body) : IResult
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What is said of the data on the page, such as that it is synthetic; or empty.</summary>
    public string Notice { get; init; } = "";

    /// <summary>The page above this one; null for none.</summary>
    public (string Words, string Address)? Back { get; init; }

    /// <summary>True when it shows work under way: it takes in news by itself, or without script loads again.</summary>
    public bool Live { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsync(PageFrame.Render(httpContext, this), httpContext.RequestAborted);
    }
}
