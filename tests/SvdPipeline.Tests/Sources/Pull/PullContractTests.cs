using System.Globalization;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Pull;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>What the contracts say about pulling, and when a source is due.</summary>
public sealed class PullContractTests
{
    private static readonly DateOnly Today = new(2026, 5, 4);

    public static TheoryData<string> Pulled() => [.. SourceContracts.All.Where(c => c.Pull is not null).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Pulled))]
    public void Addresses_AreOfTheHostsNamed_AndSourced(string id)
    {
        var pull = SourceContracts.Find(id)!.Pull!;
        if (pull.With is { } with)
        {
            Assert.Null(SourceContracts.Find(with)!.Pull!.With);
            Assert.True(pull.Hosts is null && pull.Files is null && pull.Listing is null);
            return;
        }

        var urls = (pull.Files ?? []).Select(f => f.Url).Concat(pull.Listing is { } list ? [list.Url] : []).ToArray();
        Assert.NotEmpty(urls);
        Assert.All(urls, url => Assert.True(new Uri(url) is { Scheme: "https" } at && pull.Allows(at.Host), url));
        Assert.All(pull.Files ?? [], f => Assert.True(PullFormats.All.Contains(f.Format) && f.Url.Contains("{month}", StringComparison.Ordinal) == f.Back > 0));
        Assert.All(pull.Files ?? [], f => Assert.Equal(f.Name.Replace("{month}", "2026-01", StringComparison.Ordinal), PullTargets.SafeName(f.Name.Replace("{month}", "2026-01", StringComparison.Ordinal), f.Format)));
        Assert.All((pull.Listing?.Resources ?? []).SelectMany(r => r.Formats), f => Assert.Contains(f, PullFormats.All));
        Assert.NotEmpty(pull.Notes);
    }

    [Fact]
    public void Page_NamesEveryPulledSource()
    {
        var page = Repository.Text("pipeline/Sources/README.md");
        var section = page[page.IndexOf("## Pulled sources", StringComparison.Ordinal)..page.IndexOf("## Other files of a landing folder", StringComparison.Ordinal)];
        Assert.All(SourceContracts.All, c => Assert.Equal(c.Pull is not null, section.Contains($"| `{c.Id}` |", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("month", 18, "2026-04-20", "2026-05-19")]
    [InlineData("month", 18, "2026-04-10", "2026-04-19")]
    [InlineData("month", 60, "2026-04-10", "2026-04-30")]
    [InlineData("quarter", 0, "2026-02-28", "2026-04-01")]
    [InlineData("quarter", 30, "2026-04-30", "2026-05-01")]
    [InlineData("year", 180, "2026-05-04", "2026-06-30")]
    [InlineData("week", 0, "2026-05-04", "2026-05-11")]
    [InlineData("decade", 0, "2026-05-04", "2036-01-01")]
    [InlineData("once", 0, "2026-05-04", null)]
    public void NextPublication_FollowsTheScheduleAndItsLag(string schedule, int lag, string last, string? next) => Assert.Equal(
        next is null ? null : Date(next),
        PullDue.Next(Schedule.Of(schedule, lag, []), Date(last)));

    [Fact]
    public void SourceNeverPulled_IsDue() => Assert.True(PullDue.Next(Schedule.Of("once", null, []), null) < Today);

    [Fact]
    public void EarlierMonths_AreAskedForOnlySinceADate()
    {
        var pull = new SourcePull("unverified", Files:
        [
            new PullFile("https://data.police.uk/data/archive/latest.zip", "latest.zip", "zip"),
            new PullFile("https://data.police.uk/data/archive/{month}.zip", "{month}.zip", "zip", Back: 30),
        ]);
        var contract = PullWorld.Contract(pull) with { Schedule = Schedule.Of("month", 60, []) };
        Assert.Equal(["latest.zip"], PullTargets.Fixed(contract, null, Today).Select(t => t.Name));
        Assert.Equal(["latest.zip", "2023-09.zip", "2021-03.zip"], PullTargets.Fixed(contract, new DateOnly(2019, 1, 15), Today).Select(t => t.Name));
        Assert.Equal("https://data.police.uk/data/archive/2023-09.zip", PullTargets.Fixed(contract, new DateOnly(2019, 1, 15), Today).ElementAt(1).Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("MPS Ward Level Crime (most recent 24 months).csv", "MPS Ward Level Crime (most recent 24 months).csv")]
    [InlineData("../../etc/passwd", "etc-passwd.csv")]
    [InlineData(".hidden", "hidden.csv")]
    [InlineData("a/b\\c:d*e.CSV", "a-b-c-d-e.csv")]
    [InlineData("LFB Incident data.csv.xlsx", "LFB Incident data.csv.xlsx.csv")]
    [InlineData("", "file.csv")]
    [InlineData("..", "file.csv")]
    public void Name_IsSafe(string name, string safe) => Assert.Equal(safe, PullTargets.SafeName(name, "csv"));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
