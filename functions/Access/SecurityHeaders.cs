namespace SvdPipeline.Functions.Access;

/// <summary>Headers that tell a browser what a page may do: nothing but show itself, with the app's own styles, scripts and pictures.</summary>
public static class SecurityHeaders
{
    private const string Pages =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    // A document carries its styles and charts in itself, and no script: whatever is written into it, none runs.
    private const string Documents =
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox allow-downloads allow-popups allow-popups-to-escape-sandbox";

    /// <summary>Allows what a finished document needs, for an answer that is one.</summary>
    public static void ForDocument(HttpContext context) => context.Response.Headers.ContentSecurityPolicy = Documents;

    internal static void Set(HttpContext context, bool https)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Pages;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (https)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }
}
