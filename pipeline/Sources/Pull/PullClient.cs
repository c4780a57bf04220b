using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Polly;
using Polly.Retry;
using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>
/// Asks publishers over https, one request at a time: a pause for each host, redirects to allowed hosts only, and another try where one may help.
/// Proxies are taken from the environment (<c>HTTPS_PROXY</c>, <c>NO_PROXY</c>).
/// </summary>
internal sealed class PullClient : IDisposable
{
    /// <summary>A host that cannot be reached is asked again less often: all of its files would wait.</summary>
    private const int OfflineRetries = 2;

    private static readonly HttpStatusCode[] Later =
    [
        HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError,
        HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout,
    ];

    private readonly PullSettings settings;
    private readonly HttpClient http;
    private readonly ResiliencePipeline retry;
    private readonly Dictionary<string, long> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> unreached = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a client.</summary>
    public PullClient(PullSettings settings)
    {
        this.settings = settings;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(settings.UserAgent);
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        retry = new ResiliencePipelineBuilder { TimeProvider = settings.Clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = turn => ValueTask.FromResult(turn.Outcome.Exception is PullFailed { Again: true } failed && (turn.AttemptNumber < OfflineRetries || !IsOffline(failed))),
                MaxRetryAttempts = settings.Retries,
                Delay = settings.FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = turn => ValueTask.FromResult((turn.Outcome.Exception as PullFailed)?.After),
            })
            .Build();
    }

    /// <summary>Asks for an address and takes what answers: status 200, 206, 304 or 416.</summary>
    /// <param name="url">Address.</param>
    /// <param name="pull">Hosts, pause and time-out.</param>
    /// <param name="ask">Adds conditions to each request; called again for each try.</param>
    /// <param name="take">Reads the answer; what it throws as <see cref="PullFailed"/> may lead to another try.</param>
    /// <param name="cancel">Stopped by the user or the total time-out.</param>
    /// <exception cref="PullFailed">The file cannot be had.</exception>
    public async Task<T> Get<T>(Uri url, SourcePull pull, Action<HttpRequestHeaders> ask, Func<PullAnswer, Task<T>> take, CancellationToken cancel)
    {
        if (unreached.TryGetValue(url.Authority, out var why))
        {
            throw new PullFailed(PullFindings.NotReached(url, why));
        }

        try
        {
            return await retry.ExecuteAsync(async token => await Once(url, pull, ask, take, token), cancel);
        }
        catch (PullFailed failed) when (IsOffline(failed))
        {
            unreached[url.Authority] = failed.Finding.Found;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<T> Once<T>(Uri url, SourcePull pull, Action<HttpRequestHeaders> ask, Func<PullAnswer, Task<T>> take, CancellationToken cancel)
    {
        var patience = TimeSpan.FromSeconds(pull.StallSeconds);
        var (at, seen) = (url, new HashSet<Uri> { url });
        Check(url, url, pull);
        while (true)
        {
            await Pause(at.Authority, TimeSpan.FromSeconds(pull.PauseSeconds), cancel);
            using var stall = new CancellationTokenSource(patience, settings.Clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, stall.Token);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                ask(request.Headers);
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
                if (Redirect(at, response) is { } next)
                {
                    Check(url, next, pull);
                    if (!seen.Add(next) || seen.Count > settings.Redirects + 1)
                    {
                        throw new PullFailed(PullFindings.Redirect(url, $"redirects that do not end, to {next.GetLeftPart(UriPartial.Path)}", "the file"));
                    }

                    at = next;
                    continue;
                }

                Check(url, response);
                return await take(new PullAnswer(url, at, response, stall, patience, both.Token));
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                throw new PullFailed(PullFindings.TooSlow(url, $"nothing for {pull.StallSeconds.ToString(CultureInfo.InvariantCulture)} seconds"), again: true);
            }
            catch (HttpRequestException error)
            {
                throw Failure(at, error);
            }
        }
    }

    private async Task Pause(string host, TimeSpan pause, CancellationToken cancel)
    {
        if (asked.TryGetValue(host, out var last) && pause - settings.Clock.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, settings.Clock, cancel);
        }

        asked[host] = settings.Clock.GetTimestamp();
    }

    /// <summary>Only https, only hosts of the contract.</summary>
    private void Check(Uri url, Uri at, SourcePull pull)
    {
        var secure = at.Scheme == Uri.UriSchemeHttps || (settings.LoopbackHttp && at.IsLoopback && at.Scheme == Uri.UriSchemeHttp);
        if (!secure || !pull.Allows(at.Host))
        {
            throw new PullFailed(PullFindings.Redirect(
                url,
                at == url ? at.GetLeftPart(UriPartial.Authority) : $"a redirect to {at.GetLeftPart(UriPartial.Path)}",
                $"https to {string.Join(" or ", pull.Hosts ?? [])}"));
        }
    }

    private static Uri? Redirect(Uri at, HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location ? new Uri(at, location) : null;

    private void Check(Uri url, HttpResponseMessage response)
    {
        var status = response.StatusCode;
        if (status is HttpStatusCode.OK or HttpStatusCode.PartialContent or HttpStatusCode.NotModified or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return;
        }

        if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            throw new PullFailed(PullFindings.NotThere(url, status));
        }

        var after = response.Headers.RetryAfter is not { } wait ? null : wait.Delta ?? wait.Date - settings.Clock.GetUtcNow();
        after = after < TimeSpan.Zero ? TimeSpan.Zero : after;
        throw new PullFailed(PullFindings.Refused(url, status, after), again: Later.Contains(status) && !(after > settings.LongestWait), after);
    }

    private static PullFailed Failure(Uri at, HttpRequestException error) => error.HttpRequestError switch
    {
        _ when error.InnerException is AuthenticationException cause => new PullFailed(PullFindings.Untrusted(at, OneLine(cause.Message))),
        HttpRequestError.NameResolutionError => new PullFailed(PullFindings.NotReached(at, $"no address for {at.Host}: offline, or the host is gone"), again: true),
        HttpRequestError.ConnectionError when Proxy(at) is { } proxy => new PullFailed(PullFindings.NotReached(at, $"no connection to {at.Host} through the proxy {proxy.Authority}"), again: true),
        HttpRequestError.ConnectionError => new PullFailed(PullFindings.NotReached(at, $"no connection to {at.Host}: offline, or the host is down"), again: true),
        HttpRequestError.ProxyTunnelError => new PullFailed(PullFindings.NotReached(at, $"no way through the proxy to {at.Host}"), again: true),
        HttpRequestError.SecureConnectionError => new PullFailed(PullFindings.Cut(at, "a connection that closed while it was being secured"), again: true),
        _ => new PullFailed(PullFindings.Cut(at, $"a broken answer: {OneLine(error.Message)}"), again: true),
    };

    private static Uri? Proxy(Uri at) => HttpClient.DefaultProxy.GetProxy(at) is { } proxy && proxy != at ? proxy : null;

    private static bool IsOffline(PullFailed failed) => failed.Finding.Code == "SVD-S301";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
