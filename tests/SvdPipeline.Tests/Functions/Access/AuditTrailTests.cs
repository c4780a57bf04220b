using SvdPipeline.Functions.Access;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Tests.Functions.Access;

public sealed class AuditTrailTests : IDisposable
{
    private static readonly Person Analyst = new("analyst@example.org", Roles.Analyst, "E09000014");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ManyAtTheSameMoment_AreAllKept()
    {
        var trail = Trail();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => trail.Write(Analyst, "read", $"document {i}")));
        var entries = await trail.Read(new DateOnly(2026, 3, 1));
        Assert.Equal(40, entries.DistinctBy(entry => entry.What).Count());
        Assert.All(entries, entry => Assert.Equal(("analyst@example.org", "analyst", "E09000014", "read"), (entry.Who, entry.Role, entry.Borough, entry.Act)));
    }

    [Fact]
    public async Task Pages_FollowOneAnother()
    {
        var trail = Trail();
        for (var i = 0; i < 5; i++)
        {
            await trail.Write(Analyst, "build", $"{i}");
        }

        var (first, next) = await trail.Page(new DateOnly(2026, 3, 1), 3);
        var (second, end) = await trail.Page(new DateOnly(2026, 3, 1), 3, next);
        Assert.Equal(["0", "1", "2", "3", "4"], first.Concat(second).Select(entry => entry.What));
        Assert.Null(end);
    }

    [Fact]
    public async Task OtherDay_IsEmpty()
    {
        await Trail().Write(Analyst, "build", "one");
        Assert.Empty(await Trail().Read(new DateOnly(2026, 3, 2)));
    }

    private AuditTrail Trail() => new(new FolderObjectStore(folder.Root), new StoppedClock());

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    }
}
