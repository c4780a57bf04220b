using SvdPipeline.Functions.Access;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Functions.Access;

public sealed class SigningKeyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly MovedClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sealed_OpensForItsPurpose_UntilItsTimeIsOver()
    {
        var key = await Key();
        var sealedText = key.Seal("form", "someone", TimeSpan.FromHours(4));
        Assert.Equal("someone", key.Open("form", sealedText));
        Assert.Null(key.Open("person", sealedText));
        clock.Now += TimeSpan.FromHours(4);
        Assert.Null(key.Open("form", sealedText));
    }

    [Fact]
    public async Task Changed_DoesNotOpen()
    {
        var key = await Key();
        var parts = key.Seal("form", "someone", TimeSpan.FromHours(4)).Split('.');
        string[] changed =
        [
            $"9999999999.{parts[1]}.{parts[2]}", $"{parts[0]}.c29tZW9uZSBlbHNl.{parts[2]}", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}", "..", "", "a.b.c",
        ];
        Assert.All(changed, seal => Assert.Null(key.Open("form", seal)));
        Assert.Null(key.Open("form", null));
    }

    [Fact]
    public async Task EveryInstance_HasTheSameKey()
    {
        var keys = Enumerable.Range(0, 8).Select(_ => New()).ToArray();
        await Task.WhenAll(keys.Select(key => key.Load().AsTask()));
        var seal = keys[0].Seal("form", "someone", TimeSpan.FromHours(1));
        Assert.All(keys, key => Assert.Equal("someone", key.Open("form", seal)));
    }

    private SigningKey New() => new(new FolderObjectStore(folder.Root), clock);

    private async Task<SigningKey> Key()
    {
        var key = New();
        await key.Load();
        return key;
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
