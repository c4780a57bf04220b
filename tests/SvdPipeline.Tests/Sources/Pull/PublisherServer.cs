using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>A real HTTP server on this machine that plays a publisher, with the faults a test gives it.</summary>
internal sealed class PublisherServer : IAsyncDisposable
{
    private readonly Dictionary<string, Func<HttpContext, int, Task>> answers = new(StringComparer.Ordinal);
    private readonly List<(string Url, IHeaderDictionary Headers)> asked = [];
    private readonly WebApplication app;

    private PublisherServer(bool tls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (tls)
            {
                listen.UseHttps(SelfSigned());
            }
        }));
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>Address of the server.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>Requests so far: path and query.</summary>
    public IReadOnlyList<string> Asked => [.. Requests().Select(r => r.Url)];

    /// <summary>Starts one on a free port.</summary>
    public static async Task<PublisherServer> Start(bool tls = false)
    {
        var server = new PublisherServer(tls);
        await server.app.StartAsync();
        server.Root = new Uri(server.app.Urls.Single());
        return server;
    }

    /// <summary>Sets the answer of a path; the handler is told how often the path was asked, from 1.</summary>
    public void On(string path, Func<HttpContext, int, Task> answer) => answers[path] = answer;

    /// <summary>Serves bytes as a file server does: ranges, tags and dates are honoured.</summary>
    public void Serve(string path, byte[] bytes, string type = "text/csv", string? tag = "\"1\"", DateTimeOffset? changed = null) =>
        On(path, (context, _) => File(context, bytes, type, tag, changed));

    /// <summary>Answers with a file.</summary>
    public static Task File(HttpContext context, byte[] bytes, string type = "text/csv", string? tag = "\"1\"", DateTimeOffset? changed = null) =>
        Results.File(bytes, type, lastModified: changed, entityTag: tag is null ? null : new EntityTagHeaderValue(tag), enableRangeProcessing: tag is not null).ExecuteAsync(context);

    /// <summary>Announces a whole file and ends after the start of it; the server then closes the connection.</summary>
    public static async Task Cut(HttpContext context, byte[] bytes, int sent, string? tag = "\"1\"")
    {
        context.Response.ContentType = "text/csv";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.ETag = tag;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, sent));
        await context.Response.Body.FlushAsync();
    }

    /// <summary>Answers with a status only.</summary>
    public static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    }

    /// <summary>A header of the n-th request, from 1, or empty.</summary>
    public string Header(int request, string name) => Requests()[request - 1].Headers[name].ToString();

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        int times;
        var path = context.Request.Path.Value!;
        lock (asked)
        {
            asked.Add((path + context.Request.QueryString.Value, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            times = asked.Count(a => a.Url.Split('?')[0] == path);
        }

        await (answers.TryGetValue(path, out var answer) ? answer(context, times) : Status(context, StatusCodes.Status404NotFound));
    }

    private IReadOnlyList<(string Url, IHeaderDictionary Headers)> Requests()
    {
        lock (asked)
        {
            return [.. asked];
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
