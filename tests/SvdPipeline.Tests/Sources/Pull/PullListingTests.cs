using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Pull;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>Files chosen from a publisher's list, and tables that come in pages.</summary>
public sealed class PullListingTests
{
    private static readonly PullResource Borough = new("Borough Level Crime", ["csv"]);
    private static readonly PullResource Knife = new("KnifeCrimeData", ["csv", "xlsx"], 1);

    [Fact]
    public async Task Listing_GivesTheFilesNamed()
    {
        await using var world = await PullWorld.Start();
        List(world,
            ("MPS Borough Level Crime (most recent 24 months)", "/download/1/MPS%20Borough%20Level%20Crime%20%28most%20recent%2024%20months%29.csv", "csv", "2026-04-20"),
            ("MPS Borough Level Crime (Historical)", "/download/2/MPS%20Borough%20Level%20Crime%20%28Historical%29.csv", "csv", "2026-04-20"),
            ("Notes", "/download/3/notes.pdf", "pdf", "2026-04-20"),
            ("MPS Ward Level Crime", "/download/4/ward.csv", "csv", "2026-04-20"));
        world.Server.Serve("/download/1/MPS Borough Level Crime (most recent 24 months).csv", PullWorld.Table(1));
        world.Server.Serve("/download/2/MPS Borough Level Crime (Historical).csv", PullWorld.Table(2));

        var result = await world.Pull(Listed(world, Borough));

        Assert.All(result.Files, f => Assert.Equal(PullOutcome.Pulled, f.Outcome));
        Assert.Equal(["mps-recorded-crime/2026-05-04/MPS Borough Level Crime (Historical).csv", "mps-recorded-crime/2026-05-04/MPS Borough Level Crime (most recent 24 months).csv"], world.Landed());
    }

    [Theory]
    [InlineData(null, "/c.csv")]
    [InlineData("2026-03-01", "/c.csv,/b.csv")]
    [InlineData("2026-01-01", "/c.csv,/b.csv,/a.csv")]
    public async Task Newest_OrAllSince(string? since, string asked)
    {
        await using var world = await PullWorld.Start();
        List(world,
            ("M1045_KnifeCrimeData", "/a.csv", "CSV", "2026-02-20T10:00:00"),
            ("M1045_KnifeCrimeData", "/b.csv", "CSV", "2026-03-20T10:00:00"),
            ("M1045_KnifeCrimeData", "/c.csv", "CSV", "2026-04-20T10:00:00"),
            ("M1045_KnifeCrimeData", "/d.xlsx", "XLSX", "2026-04-21T10:00:00"));
        foreach (var name in "abc")
        {
            world.Server.Serve($"/{name}.csv", PullWorld.Table(name));
        }

        await PullWorld.Pull(new PullRequest(world.Landing, Since: since is null ? null : DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture)), world.Settings(), Listed(world, Knife));
        Assert.Equal(["/list", .. asked.Split(',')], world.Server.Asked.Select(a => a.Split('?')[0]));
    }

    [Fact]
    public async Task ListWithoutTheFile_IsSaid_AndTheOthersCome()
    {
        await using var world = await PullWorld.Start();
        List(world, ("M1045_KnifeCrimeData", "/a.csv", "csv", "2026-02-20"));
        world.Server.Serve("/a.csv", PullWorld.Table());
        var result = await world.Pull(Listed(world, Borough, Knife));
        Assert.Equal(("SVD-S311", "a list without a csv file named Borough Level Crime"), (result.Files[0].Finding!.Code, result.Files[0].Finding!.Found));
        Assert.Equal(PullOutcome.Pulled, result.Files[1].Outcome);
    }

    [Theory]
    [InlineData("{\"success\": false}", "SVD-S311")]
    [InlineData("[1, 2]", "SVD-S311")]
    [InlineData("{\"result\": {\"resources\": [", "SVD-S311")]
    [InlineData("<html></html>", "SVD-S311")]
    public async Task OtherAnswerThanAList_IsSaid(string text, string code)
    {
        await using var world = await PullWorld.Start();
        world.Server.Serve("/list", Encoding.UTF8.GetBytes(text), "application/json");
        Assert.Equal(code, (await world.One(Listed(world, Borough))).Finding!.Code);
    }

    [Fact]
    public async Task ListedFileOfAnotherHost_IsRefused()
    {
        await using var world = await PullWorld.Start();
        List(world, ("Borough Level Crime", "https://example.org/borough.csv", "csv", "2026-02-20"));
        Assert.Equal("SVD-S309", (await world.One(Listed(world, Borough))).Finding!.Code);
    }

    [Fact]
    public async Task Pages_BecomeOneTable()
    {
        await using var world = await PullWorld.Start();
        Pages(world, "name,value\n\"a\nb\",1\n\"c,d\",2\n", "name,value\ne,3\nf,4", "name,value\ng,5\n");
        var file = await world.One(Paged(world));
        Assert.Equal("name,value\n\"a\nb\",1\n\"c,d\",2\ne,3\nf,4\ng,5\n", Encoding.UTF8.GetString(world.Bytes(file.File)));
        Assert.Equal(["/data.csv?date=latest", "/data.csv?date=latest&RecordOffset=2", "/data.csv?date=latest&RecordOffset=4"], world.Server.Asked);
        Assert.Equal(PullOutcome.Unchanged, (await world.One(Paged(world))).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,value\n")]
    public async Task FullLastPage_EndsWithAnEmptyOne(string after)
    {
        await using var world = await PullWorld.Start();
        Pages(world, "name,value\na,1\nb,2\n", after);
        Assert.Equal("name,value\na,1\nb,2\n", Encoding.UTF8.GetString(world.Bytes((await world.One(Paged(world))).File)));
    }

    [Theory]
    [InlineData("name,count\nc,3\n", "a page with another header")]
    [InlineData("name,value\na,1\nb,2\n", "the same page again")]
    public async Task PageThatDoesNotFit_IsRefused(string second, string found)
    {
        await using var world = await PullWorld.Start();
        Pages(world, "name,value\na,1\nb,2\n", second);
        var file = await world.One(Paged(world));
        Assert.Equal(("SVD-S312", found), (file.Finding!.Code, file.Finding.Found));
        Assert.Empty(world.Landed());
    }

    private static SourceContract Listed(PullWorld world, params PullResource[] wanted) => PullWorld.Contract(new SourcePull(
        "unverified", Hosts: ["127.0.0.1"], Listing: new PullListing(world.Url("/list?id=exy3m"), wanted)));

    private static SourceContract Paged(PullWorld world) => PullWorld.Contract(new SourcePull(
        "unverified", Hosts: ["127.0.0.1"], Files: [new PullFile(world.Url("/data.csv?date=latest"), "data.csv", "csv")], Paging: new PullPaging("RecordOffset", 2)));

    private static void Pages(PullWorld world, params string[] pages) => world.Server.On("/data.csv", (context, _) =>
        PublisherServer.File(context, Encoding.UTF8.GetBytes(pages[int.TryParse(context.Request.Query["RecordOffset"], out var offset) ? offset / 2 : 0]), tag: null));

    private static void List(PullWorld world, params (string Name, string Url, string Format, string Changed)[] resources) => world.Server.Serve(
        "/list",
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            success = true,
            result = new { resources = resources.Select(r => new { name = r.Name, url = r.Url.StartsWith('/') ? world.Url(r.Url) : r.Url, format = r.Format, last_modified = r.Changed }) },
        }),
        "application/json; charset=utf-8");
}
