namespace SvdPipeline.Functions.Triggers;

/// <summary>The Functions host's question whether the app is up: <c>GET /</c> by no browser.</summary>
internal static class HostProbe
{
    /// <summary>True for the question. A browser names what it accepts, the host nothing.</summary>
    public static bool IsOne(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/"
        && !request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && !request.Headers.ContainsKey("Cookie");

    /// <summary>Says yes.</summary>
    public static Task Answer(HttpResponse response) => response.WriteAsync("ready");
}
