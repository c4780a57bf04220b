using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;

namespace SvdPipeline.Tests.Storage;

/// <summary>A real Azurite on free ports of this machine, started once for all tests that ask for it, with its data in a folder of its own.</summary>
public sealed class Azurite : IAsyncLifetime
{
    // The account and key of every emulator, as Microsoft documents them.
    private const string Account = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string Script = Path.Combine(Repository.Root, "tests/azurite/node_modules/azurite/dist/src/azurite.js");

    private readonly string data = Directory.CreateTempSubdirectory("svd-azurite-").FullName;
    private Process? process;
    private int blobPort;
    private int queuePort;

    /// <summary>Connection string of its blob and queue services.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={AccountKey};BlobEndpoint=http://127.0.0.1:{blobPort}/{Account};QueueEndpoint=http://127.0.0.1:{queuePort}/{Account};";

    /// <summary>Installs the pinned Azurite where it is not there yet, and starts it.</summary>
    public async Task InitializeAsync()
    {
        var folder = Path.Combine(Repository.Root, "tests/azurite");
        if (!File.Exists(Script))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = install.StandardError.ReadToEndAsync();
            await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
            Assert.True(install.ExitCode == 0, $"npm ci in tests/azurite failed: {await errors}");
        }

        (blobPort, queuePort) = (FreePort(), FreePort());
        Start();
        await Ready();
    }

    /// <summary>Stops it. Killed outright it would forget its last seconds: it writes its own index lazily, as the real service does not.</summary>
    public void Stop()
    {
        using (var terminate = Process.Start("kill", [$"{process!.Id}"]))
        {
            terminate.WaitForExit();
        }

        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Starts it again on the same ports and data.</summary>
    public async Task Restart()
    {
        Start();
        await Ready();
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Stop();
        Directory.Delete(data, recursive: true);
        return Task.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Start()
    {
        string[] arguments =
        [
            Script, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--location", data,
            "--blobHost", "127.0.0.1", "--blobPort", $"{blobPort}", "--queueHost", "127.0.0.1", "--queuePort", $"{queuePort}", "--tableHost", "127.0.0.1", "--tablePort", $"{FreePort()}",
        ];
        process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task Ready()
    {
        var client = new BlobServiceClient(ConnectionString, new BlobClientOptions { Retry = { MaxRetries = 0 } });
        for (var tries = 0; ; tries++)
        {
            try
            {
                await client.GetPropertiesAsync();
                return;
            }
            catch (Exception notYet) when (tries < 300 && !process!.HasExited && notYet is Azure.RequestFailedException or AggregateException or IOException)
            {
                await Task.Delay(100);
            }
        }
    }
}
