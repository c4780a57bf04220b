using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SvdPipeline.Areas;
using SvdPipeline.Definition;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Triggers;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;
using SvdPipeline.Tests.Functions;
using SvdPipeline.Tests.Storage;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>The service on one machine: a real Azurite that holds the lake and the partnership files of the small London, and app processes on its queues.</summary>
internal sealed class ServiceRun : IAsyncDisposable
{
    private static readonly string[] Containers = ["landing", "lake", "partnership", "builds", "figures", "documents", "audit"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly LondonRun london;
    private readonly Action<string> tell;
    private readonly TemporaryFolder folder = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<(AppProcess App, string Data)> apps = [];
    private readonly WebApplication parts;

    private ServiceRun(LondonRun london, Azurite azurite, Action<string> tell)
    {
        this.london = london;
        this.tell = tell;
        Azurite = azurite;

        // The same parts as the app's, without its loops: what a page or the API would ask.
        var settings = ServiceSettings.Read(["--data", folder["parts"]]) with { StorageConnection = azurite.ConnectionString };
        parts = App.Build([], settings);
    }

    public Azurite Azurite { get; }

    public BuildBook Book => parts.Services.GetRequiredService<BuildBook>();

    public IObjectStore Store => parts.Services.GetRequiredService<IObjectStore>();

    public IWorkQueues Queues => parts.Services.GetRequiredService<IWorkQueues>();

    /// <summary>Processes that run.</summary>
    public IReadOnlyList<AppProcess> Apps => [.. apps.Select(a => a.App)];

    /// <summary>Starts Azurite, fills it, and starts app processes.</summary>
    public static async Task<ServiceRun> Start(LondonRun london, int processes, Action<string> tell)
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        var run = new ServiceRun(london, azurite, tell);
        try
        {
            await ((BlobObjectStore)run.Store).MakeContainers(Containers);
            await ((AzureWorkQueues)run.Queues).MakeQueues(WorkTable.Queues.Select(work => work.Queue));
            await run.Store.WriteFolderOnce(london.Lake, "lake/");
            await run.Store.WriteFolderOnce(london.Partnership, "partnership/");
            run.Tell("Azurite holds lake and partnership files");
            for (var i = 0; i < processes; i++)
            {
                await run.StartApp();
            }

            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts one more app process.</summary>
    /// <param name="data">Its folder; one of its own when null.</param>
    public async Task StartApp(string? data = null)
    {
        data ??= folder[$"app{apps.Count + 1}-{watch.ElapsedMilliseconds}"];
        apps.Add((await AppProcess.Alone(data, new() { ["SVD_STORAGE_CONNECTION"] = Azurite.ConnectionString }), data));
        Tell($"process {apps[^1].App.Id} started");
    }

    /// <summary>Asks for a build of both editions.</summary>
    /// <param name="boroughs">GSS codes; none for all.</param>
    public async Task<BuildRecord> Request(params string[] boroughs)
    {
        var (build, _) = await Book.Request(new BuildOrder(london.Month, DefinitionProfile.Default, boroughs, [], null), "test");
        Tell($"build {build.Id} asked for");
        return build;
    }

    /// <summary>Waits for a state of a build, telling each step as it changes.</summary>
    public async Task<BuildProgress> Until(BuildRecord build, Func<BuildProgress, bool> reached)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var from = watch.Elapsed; watch.Elapsed - from < Patience; await Task.Delay(200))
        {
            var progress = (await Book.Find(build.Id))!;
            foreach (var step in progress.Steps.Where(s => s.State != "waiting"))
            {
                var line = $"{step.Name,-10}{step.State}{(step.Tries > 1 ? $", try {step.Tries}" : "")}";
                if (told.GetValueOrDefault(step.Name) != line)
                {
                    Tell(line + (step.State == "running" ? "" : $" ({step.Seconds:0.0} s) {step.Message}"));
                    told[step.Name] = line;
                }
            }

            if (reached(progress))
            {
                return progress;
            }

            Assert.False(progress.HasEnded, $"{progress.State}: {string.Join("; ", progress.Steps.Where(s => s.State == "failed").Select(s => $"{s.Name} {s.Code} {s.Message}"))}\n{Logs}");
        }

        throw new InvalidOperationException($"Not reached in {Patience}.\n{Logs}");
    }

    /// <summary>Waits until a build is done.</summary>
    public Task<BuildProgress> Done(BuildRecord build) => Until(build, progress => progress.State == "done");

    /// <summary>Kills, without warning, a process that is at work: one with something in its working folder.</summary>
    public async Task KillOneAtWork()
    {
        int at;
        while ((at = apps.FindIndex(a => Directory.Exists(Path.Combine(a.Data, "work")) && Directory.EnumerateDirectories(Path.Combine(a.Data, "work")).Any())) < 0)
        {
            await Task.Delay(20);
        }

        var (app, _) = apps[at];
        apps.RemoveAt(at);
        await app.Kill();
        Tell($"process {app.Id} killed");
        await app.DisposeAsync();
    }

    /// <summary>Every file of a build's documents is, byte for byte, the one that the command wrote from the same inputs; none is missing, none is left over.</summary>
    public async Task AssertDocuments(BuildRecord build)
    {
        var prefix = $"documents/{build.Order.AsOf}/{build.Id}/";
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var paths = new List<string>();
        await foreach (var file in Store.All(prefix))
        {
            paths.Add(file.Path);
        }

        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (path, cancel) =>
        {
            await using var content = (await Store.Open(path, cancel: cancel))!;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content.Stream, cancel));
            lock (found)
            {
                found[path[prefix.Length..]] = hash;
            }
        });

        var wanted = TemporaryFolder.Hashes(Path.Combine(london.Documents, london.Month));
        wanted.Remove("run-log.json");
        var all = build.Order.Boroughs.Count == 0;
        var covered = build.Order.Covered().Select(code => Boroughs.Find(code)!.Folder).ToHashSet(StringComparer.Ordinal);
        bool IsCompared(string path) => all || (path.Split('/') is [_, var part, ..] && covered.Contains(part));
        var expected = wanted.Where(file => IsCompared(file.Key)).ToList();
        Assert.Equal(expected.Select(file => file.Key), found.Keys.Where(IsCompared));
        Assert.Empty(expected.Where(file => found[file.Key] != file.Value).Select(file => file.Key));
        Tell($"{found.Count} files there, {expected.Count} compared with those of the command: the same bytes");
    }

    /// <summary>Tells something, with the seconds since the start.</summary>
    public void Tell(string line) => tell($"{watch.Elapsed.TotalSeconds,7:0.0} s  {line}");

    public async ValueTask DisposeAsync()
    {
        foreach (var (app, _) in apps)
        {
            await app.DisposeAsync();
        }

        await parts.DisposeAsync();
        await Azurite.DisposeAsync();
        folder.Dispose();
    }

    private string Logs => string.Join("\n", apps.Select(a => $"process {a.App.Id}\n{a.App.Log}"));
}
