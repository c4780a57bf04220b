using Azure.Storage.Blobs;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Storage;

[Collection("Azurite")]
public sealed class BlobObjectStoreTests(Azurite azurite) : ObjectStoreContract, IAsyncLifetime
{
    private static int number;
    private readonly string prefix = $"landing/t{Interlocked.Increment(ref number)}/";
    private readonly BlobObjectStore store = new(new BlobServiceClient(azurite.ConnectionString, new BlobClientOptions { Retry = { MaxRetries = 1 } }));

    protected override IObjectStore Store => store;

    protected override string Prefix => prefix;

    public Task InitializeAsync() => store.MakeContainers(["landing"]);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ContainerThatIsNotThere_HoldsNothing()
    {
        Assert.Null(await store.Find("missing/a.txt"));
        Assert.Empty((await store.List("missing/")).Objects);
        await Assert.ThrowsAsync<StorageException>(() => store.Write("missing/a.txt", new MemoryStream([1]), WriteCondition.None));
    }

    [Fact]
    public async Task ServiceDownAndBack_FailsClearlyThenGoesOnWithWhatWasThere()
    {
        await Put("kept", "before");
        azurite.Stop();
        await Assert.ThrowsAsync<StorageException>(() => Put("kept", "after"));
        await Assert.ThrowsAsync<StorageException>(() => store.Find(Prefix + "kept"));
        await azurite.Restart();

        Assert.Equal("before", await Text("kept"));
        await Put("kept", "after");
        Assert.Equal("after", await Text("kept"));
    }
}
