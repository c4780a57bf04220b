namespace SvdPipeline.Functions.Triggers;

/// <summary>The Functions host's question whether the app is up: <c>GET /</c> with nothing of a person in it.</summary>
internal static class HostProbe
{
    /// <summary>True for the question; a person's request brings a cookie or, through App Service authentication, a principal, or asks for a page.</summary>
    public static bool IsOne(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path == "/" && !request.Headers.ContainsKey("Accept") && !request.Headers.ContainsKey("Cookie");

    /// <summary>Says yes.</summary>
    public static Task Answer(HttpResponse response) => response.WriteAsync("ready");
}
