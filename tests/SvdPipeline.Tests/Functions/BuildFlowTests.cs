using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Sources.Sample;

namespace SvdPipeline.Tests.Functions;

public sealed class BuildFlowTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Workbench bench;

    public BuildFlowTests() => bench = new Workbench(folder.At("data"));

    public async Task InitializeAsync()
    {
        var sample = folder.At("sample");
        SampleData.Write(sample, new SampleOptions(2, 0.01m));
        await bench.Store.WriteFolderOnce(Path.Combine(sample, "landing"), "landing/");
        await bench.Store.WriteFolderOnce(Path.Combine(sample, "partnership"), "partnership/");
        await foreach (var file in bench.Store.All("landing/"))
        {
            await bench.Landing.Arrived(file, "sample", null);
        }

        await bench.Work();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        bench.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Build_OfTwoBoroughs_IsDoneAndOnTheShelf()
    {
        Assert.All(await bench.Landing.Recent(200), r => Assert.True(r.State is "in-use" or "kept", $"{r.File}: {r.State} {r.Message}"));

        var (build, isNew) = await bench.Book.Request(new BuildOrder("2026-02", "london-2023", ["E09000014", "E09000002"], [], null), "someone");
        Assert.True(isNew);
        await bench.Work();
        var progress = (await bench.Book.Find(build.Id))!;
        Assert.True(progress.State == "done", string.Join('\n', progress.Steps));
        Assert.NotNull(progress.Result);
        Assert.Equal(["2026-02"], await bench.Shelf.Months());
        await using var page = await bench.Shelf.Open("2026-02", "public", "E09000014", "sna.html");
        Assert.True(page!.Object.Length > 10_000);
        Assert.Equal((build.Id, false), await Again(build));
    }

    private async Task<(string, bool)> Again(BuildRecord build)
    {
        var (same, isNew) = await bench.Book.Request(build.Order with { Boroughs = ["E09000002", "E09000014"] }, "someone else");
        return (same.Id, isNew);
    }
}
