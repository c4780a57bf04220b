using System.Diagnostics;
using SvdPipeline.Provenance;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Pull;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>
/// Pulls the open data that is due into the landing area, one source after the other, and has each new file checked. What fails for one does not stop the others.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="landing">The landing area.</param>
/// <param name="settings">Settings.</param>
/// <param name="clock">Clock.</param>
public sealed class PullRound(IObjectStore store, LandingArea landing, ServiceSettings settings, TimeProvider clock)
{
    private const string States = LandingPaths.Pulls + "states/";
    private const string Records = LandingPaths.Pulls + "records/";
    private static readonly ActivitySource Trace = new("SvdPipeline.Intake");

    /// <summary>Sources that are pulled by themselves.</summary>
    private static IEnumerable<SourceContract> Pulled => SourceContracts.All.Where(c => c.Pull is { With: null });

    /// <summary>Pulls what is due.</summary>
    public async Task Run(CancellationToken cancel = default)
    {
        var folder = await Folder(cancel);
        foreach (var contract in Pulled)
        {
            cancel.ThrowIfCancellationRequested();
            using var activity = Trace.StartActivity("pull");
            activity?.SetTag("svd.source", contract.Id);
            var result = await Puller.Pull(new PullRequest(folder, contract.Id, DueOnly: true), new PullSettings($"SvdPipeline/{ProgramVersion.Number}", clock), cancel: cancel);
            if (result.Files.All(f => f.Outcome == PullOutcome.NotDue))
            {
                continue;
            }

            foreach (var file in result.Files.Where(f => f.Outcome is PullOutcome.Pulled or PullOutcome.Unchanged))
            {
                await Keep(folder, file, cancel);
            }

            await store.Write($"{States}{contract.Id}.json", State(contract.Id, result.Files), WriteCondition.None, cancel);
            activity?.SetStatus(result.Files.Any(f => f.Outcome == PullOutcome.Failed) ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        }
    }

    /// <summary>What the last pull of each source gave, by source; a source never pulled is not there.</summary>
    public async Task<IReadOnlyList<PullState>> Last(CancellationToken cancel = default)
    {
        var found = new List<PullState>();
        await foreach (var state in store.All(States, cancel: cancel))
        {
            if (await store.Read<PullState>(state.Path, cancel) is { } kept)
            {
                found.Add(kept.Value);
            }
        }

        return found;
    }

    private PullState State(string source, IReadOnlyList<PulledFile> files)
    {
        var failed = files.FirstOrDefault(f => f.Outcome == PullOutcome.Failed);
        int Count(PullOutcome outcome) => files.Count(f => f.Outcome == outcome);
        return new PullState(source, clock.GetUtcNow(), Count(PullOutcome.Pulled), Count(PullOutcome.Unchanged), Count(PullOutcome.Failed), failed?.Finding?.Code, failed?.Text ?? (files.Count > 0 ? files[0].Text : ""));
    }

    /// <summary>Puts a pulled file and its record up, where the landing area is not this machine's; then has it checked.</summary>
    private async Task Keep(string folder, PulledFile file, CancellationToken cancel)
    {
        var path = LandingPaths.Home + file.File;
        if (store is not FolderObjectStore)
        {
            if (file.Outcome == PullOutcome.Pulled)
            {
                await using var content = File.OpenRead(Path.Combine(folder, file.File));
                await store.Write(path, content, WriteCondition.None, cancel);
            }

            var record = await File.ReadAllBytesAsync(RecordPath(folder, file.File), cancel);
            await store.Write(Records + file.File + ".json", new MemoryStream(record), WriteCondition.None, cancel);
        }

        if (file.Outcome == PullOutcome.Pulled && await store.Find(path, cancel) is { } there)
        {
            await landing.Arrived(there, "pull", file.Source, cancel);
        }
    }

    /// <summary>
    /// The landing folder of the pull: the landing area itself, or a folder with the record of every file pulled and, in place of the file, an empty one of its
    /// length; the pull asks no more of a file than that it is there whole.
    /// </summary>
    private async Task<string> Folder(CancellationToken cancel)
    {
        if (store is FolderObjectStore local)
        {
            return local.Folder(LandingPaths.Home);
        }

        var folder = Directory.CreateDirectory(Path.Combine(settings.Data, "pull")).FullName;
        await foreach (var found in store.All(Records, cancel: cancel))
        {
            var file = found.Path[Records.Length..^".json".Length];
            await store.Fetch(found.Path, RecordPath(folder, file), cancel);
            if (!File.Exists(Path.Combine(folder, file)) && await store.Read<PullRecord>(found.Path, cancel) is { } record)
            {
                await using var stand = File.Create(Path.Combine(folder, file));
                stand.SetLength(record.Value.Bytes);
            }
        }

        return folder;
    }

    private static string RecordPath(string folder, string file) => Path.Combine(folder, Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.pull.json");
}
