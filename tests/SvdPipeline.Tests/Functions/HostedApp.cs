namespace SvdPipeline.Tests.Functions;

/// <summary>The real app, started as the Functions host starts it, with a data folder of its own; once for a class of tests.</summary>
public sealed class HostedApp : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("svd-test-").FullName;

    /// <summary>The process.</summary>
    internal AppProcess App { get; private set; } = null!;

    /// <summary>Port of the address that it inherits from the host.</summary>
    internal int Inherited { get; } = AppProcess.FreePort();

    /// <summary>Path of something in its data folder.</summary>
    internal string At(params string[] parts) => Path.Combine([root, .. parts]);

    /// <inheritdoc/>
    public async Task InitializeAsync() => App = await AppProcess.Hosted(root, new() { ["SVD_EASY_AUTH"] = "true" }, Inherited);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }
}
