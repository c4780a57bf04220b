using System.Text;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Pull;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources.Pull;

/// <summary>A publisher, a landing folder and a source that is pulled from the one into the other.</summary>
internal sealed class PullWorld : IAsyncDisposable
{
    public const string Source = "mps-recorded-crime";

    private PullWorld(PublisherServer server) => Server = server;

    public PublisherServer Server { get; }

    public TemporaryFolder Folder { get; } = new();

    public QuickClock Clock { get; } = new();

    public string Landing => Folder.At("landing");

    /// <summary>A table as the source publishes it.</summary>
    public static byte[] Table(int rows = 3, string header = "MajorText,MinorText,LookUp_BoroughName,202401,202402") =>
        Encoding.UTF8.GetBytes(header + "\r\n" + string.Concat(Enumerable.Range(1, rows).Select(n => $"Robbery,Robbery of Personal Property,Haringey,{n},{n + 1}\r\n")));

    public static async Task<PullWorld> Start(bool tls = false) => new(await PublisherServer.Start(tls));

    /// <summary>A source of files on the server, by their paths.</summary>
    public SourceContract Contract(string format = "csv", params string[] paths) => Contract(new SourcePull(
        "unverified", Hosts: ["127.0.0.1"], Files: [.. paths.Select(p => new PullFile(Url(p), p.Split('/')[^1], format))]));

    /// <summary>A source that is pulled in some way.</summary>
    public static SourceContract Contract(SourcePull pull) => SourceContracts.Find(Source)! with { Pull = pull, Schedule = Schedule.Of("month", 0, []) };

    public string Url(string path) => new Uri(Server.Root, path).AbsoluteUri;

    /// <summary>Settings that allow plain http to this machine.</summary>
    public PullSettings Settings(TimeProvider? clock = null) => new("SvdPipeline/0.0.0", clock ?? Clock) { LoopbackHttp = true };

    public Task<PullResult> Pull(params SourceContract[] contracts) => Pull(new PullRequest(Landing), Settings(), contracts);

    public static Task<PullResult> Pull(PullRequest request, PullSettings settings, params SourceContract[] contracts) =>
        Puller.Pull(contracts, request, settings, null, CancellationToken.None);

    /// <summary>Pulls one file and gives what became of it.</summary>
    public async Task<PulledFile> One(SourceContract contract) => Assert.Single((await Pull(contract)).Files);

    /// <summary>Files of the landing folder that ingest sees, by name.</summary>
    public string[] Landed() => !Directory.Exists(Landing) ? [] : [.. Files().Where(f => !f.Split('/').Any(part => part.StartsWith('.')))];

    /// <summary>Parts on their way.</summary>
    public string[] Parts() => [.. Files().Where(f => f.Contains("/.part/", StringComparison.Ordinal))];

    public byte[] Bytes(string landed) => File.ReadAllBytes(Path.Combine(Landing, landed));

    public PullRecord Record(string landed) => LakeJson.Read<PullRecord>(Path.Combine(Landing, Path.GetDirectoryName(landed)!, $".{Path.GetFileName(landed)}.pull.json"));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Landing, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Landing, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
