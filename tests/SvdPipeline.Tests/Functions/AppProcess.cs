using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SvdPipeline.Tests.Functions;

/// <summary>The real app in a process of its own, on a free port of this machine, killed when the test ends.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder log = new();

    private AppProcess(ProcessStartInfo start, int port)
    {
        Port = port;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its port on loopback.</summary>
    public int Port { get; }

    /// <summary>A client of it that follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>Id of the process.</summary>
    public int Id => process.Id;

    /// <summary>True when it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>What it has written so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Starts it by itself, as <c>dotnet run --project functions</c> does.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="environment">Further variables.</param>
    /// <param name="arguments">Further arguments.</param>
    public static Task<AppProcess> Alone(string data, Dictionary<string, string>? environment = null, params string[] arguments) =>
        Started(port => Start(environment, ["--data", data, "--port", $"{port}", .. arguments]));

    /// <summary>Starts it as the Functions host does: the port in a variable of its own, and the host's own address inherited.</summary>
    /// <param name="data">Its data folder.</param>
    /// <param name="environment">Further variables.</param>
    /// <param name="inherited">Port of the address that it inherits, which is not its own.</param>
    public static Task<AppProcess> Hosted(string data, Dictionary<string, string>? environment = null, int inherited = 7071) => Started(port =>
    {
        var start = Start(environment, []);
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{inherited}";
        start.Environment["SVD_DATA"] = data;
        return start;
    });

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it without warning, as the Functions host does.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Kill();
        Client.Dispose();
        process.Dispose();
    }

    private static ProcessStartInfo Start(Dictionary<string, string>? environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "svd-functions.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("SVD_", StringComparison.Ordinal) || key.StartsWith("FUNCTIONS_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (key, value) in environment ?? [])
        {
            start.Environment[key] = value;
        }

        return start;
    }

    private static async Task<AppProcess> Started(Func<int, ProcessStartInfo> start)
    {
        for (var tries = 1; ; tries++)
        {
            var port = FreePort();
            var app = new AppProcess(start(port), port);
            try
            {
                await app.Ready();
                return app;
            }
            catch (InvalidOperationException) when (tries < 3 && app.Log.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
            {
                // Another process took the port in between.
                await app.DisposeAsync();
            }
        }
    }

    private async Task Ready()
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process.HasExited; await Task.Delay(50))
        {
            try
            {
                using var answer = await Client.GetAsync("/health");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
            }
        }

        throw new InvalidOperationException($"The app did not start.\n{Log}");
    }

    private void Keep(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }
}
