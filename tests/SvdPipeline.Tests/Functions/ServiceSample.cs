using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Sources.Sample;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Functions;

/// <summary>A small synthetic London that the app has taken into its lake, made once for all tests that start from it.</summary>
public sealed class ServiceSample : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The order whose measuring is done; what other orders of its month share.</summary>
    internal static BuildOrder Order { get; } = new("2026-02", "london-2023", ["E09000014", "E09000002"], [], null);

    /// <summary>Data folder of the app: landing area, receipts, lake, partnership files, London measured. Not to be changed.</summary>
    public string Data => folder.At("data");

    /// <summary>Landing folder of the sample.</summary>
    public string Landing => folder.At("sample", "landing");

    public async Task InitializeAsync()
    {
        SampleData.Write(folder.At("sample"), new SampleOptions(2, 0.01m));
        using var bench = new Workbench(Data);
        await bench.Store.WriteFolderOnce(Landing, "landing/");
        await bench.Store.WriteFolderOnce(folder.At("sample", "partnership"), "partnership/");
        await foreach (var file in bench.Store.All("landing/"))
        {
            await bench.Landing.Arrived(file, "sample", null);
        }

        await bench.Work();
        await bench.Book.Request(Order, "sample");
        await bench.Work();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    /// <summary>Puts the sample's lake and partnership files into a store, and London as it was measured from them.</summary>
    internal async Task CopyTo(IObjectStore store, bool measured = true)
    {
        foreach (var part in measured ? new[] { "lake", "partnership", "figures" } : ["lake", "partnership"])
        {
            await store.WriteFolderOnce(Path.Combine(Data, part), part + "/");
        }
    }
}
