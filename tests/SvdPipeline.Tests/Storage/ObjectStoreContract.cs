using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Storage;

/// <summary>What every store must do. Each implementation runs all of it.</summary>
public abstract class ObjectStoreContract
{
    /// <summary>The store; each test works below a folder of its own.</summary>
    protected abstract IObjectStore Store { get; }

    /// <summary>A prefix that no other test uses, in a container that is there.</summary>
    protected abstract string Prefix { get; }

    [Fact]
    public async Task Written_IsReadBackWithItsLengthAndETag()
    {
        var written = await Put("a/b.txt", "hello");

        Assert.Equal(5, written.Length);
        Assert.Equal(written, await Store.Find(Prefix + "a/b.txt"));
        await using var content = await Store.Open(Prefix + "a/b.txt");
        Assert.Equal(written, content!.Object);
        Assert.Equal("hello", await Text(content));
    }

    [Fact]
    public async Task Absent_IsNullAndNoError()
    {
        Assert.Null(await Store.Find(Prefix + "none.txt"));
        Assert.Null(await Store.Open(Prefix + "none.txt"));
        Assert.False(await Store.Delete(Prefix + "none.txt", WriteCondition.None));
    }

    [Fact]
    public async Task EmptyObject_IsAnObject()
    {
        Assert.Equal(0, (await Put("empty", "")).Length);
        await using var content = await Store.Open(Prefix + "empty");
        Assert.Equal("", await Text(content!));
    }

    [Fact]
    public async Task Range_GivesThoseBytesAndTheWholeLength()
    {
        await Put("range", "0123456789");

        await using var middle = await Store.Open(Prefix + "range", 3, 4);
        await using var tail = await Store.Open(Prefix + "range", 8);
        await using var beyond = await Store.Open(Prefix + "range", 8, 100);
        await using var after = await Store.Open(Prefix + "range", 10);
        Assert.Equal(("3456", 10), (await Text(middle!), middle!.Object.Length));
        Assert.Equal("89", await Text(tail!));
        Assert.Equal("89", await Text(beyond!));
        Assert.Equal("", await Text(after!));
    }

    [Fact]
    public async Task IfAbsent_SecondWriteIsRefusedAndFirstStays()
    {
        await Put("once", "first", WriteCondition.IfAbsent);

        await Assert.ThrowsAsync<ObjectConflictException>(() => Put("once", "second", WriteCondition.IfAbsent));
        Assert.Equal("first", await Text("once"));
    }

    [Fact]
    public async Task IfMatch_StaleETagIsRefused()
    {
        var first = await Put("edited", "one");
        var second = await Put("edited", "two", WriteCondition.IfMatch(first.ETag));

        await Assert.ThrowsAsync<ObjectConflictException>(() => Put("edited", "three", WriteCondition.IfMatch(first.ETag)));
        await Assert.ThrowsAsync<ObjectConflictException>(() => Put("never", "three", WriteCondition.IfMatch(first.ETag)));
        Assert.Equal("two", await Text("edited"));
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task ETag_ChangesWithEveryWriteEvenOfTheSameBytes()
    {
        var etags = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            Assert.True(etags.Add((await Put("same", "same")).ETag), $"write {i} has the ETag of an earlier one");
        }
    }

    [Fact]
    public async Task ManyWritersAtOnce_OneOfEachETagWins()
    {
        var start = await Put("contested", "0");

        var results = await Task.WhenAll(Enumerable.Range(1, 12).Select(async i =>
        {
            try
            {
                return (Won: true, ETag: (await Put("contested", $"{i}", WriteCondition.IfMatch(start.ETag))).ETag);
            }
            catch (ObjectConflictException)
            {
                return (Won: false, ETag: "");
            }
        }));

        var winner = Assert.Single(results, r => r.Won);
        Assert.Equal(winner.ETag, (await Store.Find(Prefix + "contested"))!.ETag);
    }

    [Fact]
    public async Task Delete_NeedsTheETagItIsGiven()
    {
        var written = await Put("gone", "x");

        await Assert.ThrowsAsync<ObjectConflictException>(() => Store.Delete(Prefix + "gone", WriteCondition.IfMatch("another")));
        Assert.True(await Store.Delete(Prefix + "gone", WriteCondition.IfMatch(written.ETag)));
        Assert.Null(await Store.Find(Prefix + "gone"));
    }

    [Fact]
    public async Task List_IsInOrderOfPathsPageByPage()
    {
        string[] names = ["a.txt", "a/1", "a/2", "b/deep/er/x", "b.txt", "Z", "ä", "c 1"];
        foreach (var name in names)
        {
            await Put(name, name);
        }

        var pages = new List<ObjectPage>();
        do
        {
            pages.Add(await Store.List(Prefix, pages.LastOrDefault()?.Next, 3));
        }
        while (pages[^1].Next is not null);

        Assert.Equal(names.Order(StringComparer.Ordinal), pages.SelectMany(p => p.Objects).Select(o => o.Path[Prefix.Length..]));
        Assert.Equal([3, 3, 2], pages.Select(p => p.Objects.Count));
        Assert.All(pages.SelectMany(p => p.Objects), o => Assert.Equal(Encoding.UTF8.GetByteCount(o.Path[Prefix.Length..]), o.Length));
        var listed = pages[0].Objects[0];
        Assert.Equal(listed, await Store.Find(listed.Path));
        Assert.Equal(["a/1", "a/2"], (await Store.List(Prefix + "a/")).Objects.Select(o => o.Path[Prefix.Length..]));
        Assert.Empty((await Store.List(Prefix + "none/")).Objects);
    }

    [Fact]
    public async Task LargeObject_IsStreamedWhole()
    {
        const int Size = 40 << 20;
        using var sent = new Made(Size);
        var written = await Store.Write(Prefix + "large.bin", sent, WriteCondition.None);

        Assert.Equal(Size, written.Length);
        await using var content = await Store.Open(Prefix + "large.bin");
        using var again = new Made(Size);
        Assert.Equal(await SHA256.HashDataAsync(again), await SHA256.HashDataAsync(content!.Stream));
        Assert.True(sent.LargestRead <= 16 << 20, "the content is read in pieces");
    }

    [Fact]
    public async Task CutContent_LeavesWhatWasThere()
    {
        await Put("kept", "before");

        using var cut = new Made(20 << 20, failAt: 12 << 20);
        await Assert.ThrowsAsync<ContentCutException>(() => Store.Write(Prefix + "kept", cut, WriteCondition.None));
        using var cutNew = new Made(20 << 20, failAt: 1 << 20);
        await Assert.ThrowsAsync<ContentCutException>(() => Store.Write(Prefix + "new", cutNew, WriteCondition.None));
        Assert.Equal("before", await Text("kept"));
        Assert.Null(await Store.Find(Prefix + "new"));
    }

    [Fact]
    public async Task ReaderOfAnObjectThatIsReplaced_SeesOldOrNewWhole()
    {
        string[] versions = [new('a', 300_000), new('b', 300_000)];
        await Put("swapped", versions[0]);

        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
            {
                await Put("swapped", versions[i % 2]);
            }
        });
        var reads = 0;
        while (!writer.IsCompleted || reads < 5)
        {
            Assert.Contains(await Text("swapped"), versions);
            reads++;
        }

        await writer;
    }

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("a/../../out.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/.hidden")]
    [InlineData("a\\b")]
    [InlineData("a/b\0c")]
    [InlineData("a/")]
    [InlineData("a/b ")]
    public async Task PathThatIsNone_IsRefusedBeforeAnythingIsTouched(string path)
    {
        Assert.False(ObjectPath.IsValid(Prefix + path));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Find(Prefix + path));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Open(Prefix + path));
        await Assert.ThrowsAsync<ArgumentException>(() => Put(path, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Delete(Prefix + path, WriteCondition.None));
    }

    /// <summary>Writes a text.</summary>
    protected Task<StoredObject> Put(string name, string text, WriteCondition condition = default) =>
        Store.Write(Prefix + name, new MemoryStream(Encoding.UTF8.GetBytes(text)), condition);

    /// <summary>Reads a text.</summary>
    protected async Task<string> Text(string name)
    {
        await using var content = await Store.Open(Prefix + name);
        return await Text(content!);
    }

    private static async Task<string> Text(ObjectContent content)
    {
        using var reader = new StreamReader(content.Stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
