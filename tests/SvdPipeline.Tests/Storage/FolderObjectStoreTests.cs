using System.Diagnostics;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Storage;

public sealed class FolderObjectStoreTests : ObjectStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FolderObjectStore store;

    public FolderObjectStoreTests() => store = new FolderObjectStore(folder.Root);

    protected override IObjectStore Store => store;

    protected override string Prefix => "landing/";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task FileDroppedByHand_IsAnObject()
    {
        Directory.CreateDirectory(Path.Combine(folder.Root, "landing/mps"));
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "landing/mps/extract.csv"), "a,b\n");

        Assert.Equal("landing/mps/extract.csv", Assert.Single((await store.List("landing/")).Objects).Path);
        Assert.Equal("a,b\n", await Text("mps/extract.csv"));
    }

    [Fact]
    public async Task ClockSetBack_ETagStillChanges()
    {
        var first = await Put("a", "1");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Root, "landing/a"), new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var future = await store.Find("landing/a");
        var second = await Put("a", "2");

        Assert.NotEqual(first.ETag, future!.ETag);
        Assert.True(second.Modified > future.Modified);
        await Assert.ThrowsAsync<ObjectConflictException>(() => Put("a", "3", WriteCondition.IfMatch(future.ETag)));
    }

    [Fact]
    public async Task LeftoversOfAKilledWriter_AreRemovedAndOthersKept()
    {
        var writing = Directory.CreateDirectory(Path.Combine(folder.Root, ".writing")).FullName;
        await File.WriteAllTextAsync(Path.Combine(writing, "999999-1"), "half");
        await using var alive = new FileStream(Path.Combine(writing, "999998-1"), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

        store.RemoveLeftovers();

        Assert.Equal(["999998-1"], Directory.GetFiles(writing).Select(Path.GetFileName));
    }

    [PrivilegedFact]
    public async Task FullDisk_IsSaidAndNothingChanges()
    {
        // A file system of 1 MiB in memory.
        var small = Directory.CreateDirectory(Path.Combine(folder.Root, "small")).FullName;
        using var mount = Process.Start(new ProcessStartInfo("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", small]) { RedirectStandardError = true })!;
        await mount.WaitForExitAsync();
        Assert.Equal(0, mount.ExitCode);

        try
        {
            var full = new FolderObjectStore(small);
            await full.Write("landing/a", new MemoryStream("before"u8.ToArray()), WriteCondition.None);
            using var large = new Made(4 << 20);
            await Assert.ThrowsAsync<StorageException>(() => full.Write("landing/a", large, WriteCondition.None));

            await using var content = await full.Open("landing/a");
            using var reader = new StreamReader(content!.Stream);
            Assert.Equal("before", await reader.ReadToEndAsync());
            Assert.Empty(Directory.GetFiles(Path.Combine(small, ".writing")));
        }
        finally
        {
            using var unmount = Process.Start("umount", [small]);
            await unmount.WaitForExitAsync();
        }
    }
}
