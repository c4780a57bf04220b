using System.Text;
using Azure.Storage.Blobs;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Storage;

[Collection("Azurite")]
public sealed class LocalCopiesTests(Azurite azurite) : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder cache = new();
    private readonly BlobObjectStore store = new(new BlobServiceClient(azurite.ConnectionString));

    public Task InitializeAsync() => store.MakeContainers(["lake"]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => cache.Dispose();

    [Fact]
    public async Task Folder_FollowsTheStoreAndFetchesOnlyWhatChanged()
    {
        await Put("lake/copies/a/rows.parquet", "one");
        await Put("lake/copies/current.json", "[a]");
        await Put("lake/copies/old.txt", "old");
        var copies = new LocalCopies(store, cache.Root);
        var folder = await copies.Folder("lake/copies/");
        Assert.Equal("one", await File.ReadAllTextAsync(Path.Combine(folder, "a/rows.parquet")));
        var untouched = Path.Combine(folder, "a/rows.parquet");
        File.SetLastWriteTimeUtc(untouched, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await Put("lake/copies/current.json", "[a,b]");
        await store.Delete("lake/copies/old.txt", WriteCondition.None);
        await new LocalCopies(store, cache.Root).Folder("lake/copies/");

        Assert.Equal("[a,b]", await File.ReadAllTextAsync(Path.Combine(folder, "current.json")));
        Assert.False(File.Exists(Path.Combine(folder, "old.txt")));
        Assert.Equal(2000, File.GetLastWriteTimeUtc(untouched).Year);
    }

    [Fact]
    public async Task FolderStore_IsItsOwnCopy()
    {
        var local = new FolderObjectStore(cache.Root);
        await local.Write("lake/x.txt", new MemoryStream("x"u8.ToArray()), WriteCondition.None);

        Assert.Equal(Path.Combine(cache.Root, "lake"), await new LocalCopies(local, "/nowhere").Folder("lake/"));
    }

    private Task<StoredObject> Put(string path, string text) => store.Write(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), WriteCondition.None);
}
