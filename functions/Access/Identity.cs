using System.Net;

namespace SvdPipeline.Functions.Access;

/// <summary>Who makes a request: the Functions host, a person of Easy Auth, a person of the local sign-in, or nobody.</summary>
/// <param name="settings">Which of these are believed.</param>
/// <param name="limits">Names the claim of the borough.</param>
/// <param name="local">The local sign-in.</param>
public sealed class Identity(ServiceSettings settings, AccessSettings limits, LocalSignIn local)
{
    // What a front end adds to requests from outside; the host's own calls have none of it.
    private static readonly string[] FromOutside =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Original-URL", "X-ARR-LOG-ID", "Disguised-Host", "Cookie", "Authorization", "Origin", "Sec-Fetch-Site", EasyAuthPrincipal.Header];

    /// <summary>The person of a request, or null; <see cref="Person.Host"/> for the host's own calls.</summary>
    public Person? Of(HttpContext context)
    {
        if (settings.EasyAuth && context.Request.Headers.TryGetValue(EasyAuthPrincipal.Header, out var principal))
        {
            return EasyAuthPrincipal.Read(principal, limits.BoroughClaim);
        }

        return settings.LocalSignIn && IsLocal(context) ? local.Read(context) : null;
    }

    /// <summary>True for a call that the Functions host makes by itself.</summary>
    public bool IsHost(HttpContext context) =>
        settings.Hosted && IsLoopback(context) && !FromOutside.Any(context.Request.Headers.ContainsKey);

    /// <summary>True when the demo sign-in may be offered: from this machine, under a name of this machine (another name is a rebound one).</summary>
    public bool IsLocal(HttpContext context) =>
        settings.LocalSignIn && IsLoopback(context) && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static bool IsLoopback(HttpContext context) =>
        context.Connection is { LocalIpAddress: { } here, RemoteIpAddress: { } there } && IPAddress.IsLoopback(here) && IPAddress.IsLoopback(there);
}
