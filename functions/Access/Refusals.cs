using System.Text.Encodings.Web;
using System.Text.Json;

namespace SvdPipeline.Functions.Access;

/// <summary>Writes refusals: problem details (RFC 9457) for programs, a page for browsers.</summary>
public static class Refusals
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with a refusal.</summary>
    public static Task Refuse(this HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (!context.IsApi() && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            && context.RequestServices.GetService<RefusalPage>() is { } page)
        {
            return page(context, refusal);
        }

        return context.Response.WriteAsJsonAsync(
            new Problem($"/api/v1/problems/{refusal.Code}", refusal.Entry.Title, refusal.Status, refusal.Detail, refusal.Code, refusal.Entry.Remedy, refusal.Errors ?? []),
            Json,
            "application/problem+json");
    }

    /// <summary>A refusal as the result of an endpoint.</summary>
    public static IResult Result(this Refusal refusal) => new RefusalResult(refusal);

    /// <summary>True for a request to the API.</summary>
    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private sealed class RefusalResult(Refusal refusal) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => httpContext.Refuse(refusal);
    }
}
