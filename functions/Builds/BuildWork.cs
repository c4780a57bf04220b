using SvdPipeline.Areas;
using SvdPipeline.Builds;
using SvdPipeline.Disclosure;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>The work of a build's steps: brings inputs here, runs the pipeline, puts up what it gives.</summary>
/// <param name="store">The store.</param>
/// <param name="lake">The lake on this machine.</param>
/// <param name="shelf">Documents in force.</param>
/// <param name="settings">Settings.</param>
/// <param name="clock">Clock.</param>
public sealed class BuildWork(IObjectStore store, LakeCopy lake, DocumentShelf shelf, ServiceSettings settings, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Does a step; gives a sentence about the result, or null when another build is doing the same and the step is to wait.</summary>
    internal Task<string?> Do(BuildRecord build, string step, StepClaim claim) => step switch
    {
        BuildStep.Measure => Measure(build, claim),
        BuildStep.London => London(build, claim),
        _ => Task.FromResult<string?>("documents written"),
    };

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task<string?> Measure(BuildRecord build, StepClaim claim)
    {
        await one.WaitAsync(claim.Stop);
        try
        {
            using var scratch = ScratchFolder.Make(settings);
            claim.Say("fetching the lake");
            var request = await Request(build, scratch, claim.Stop);
            var built = await Task.Run(() => Pipeline.Build(request, new StageLog(line => claim.Say(line.Trim()))), claim.Stop);
            await store.WriteFolderOnce(built.Folder, BuildPaths.Documents(build.Order.AsOf, build.Id), claim.Stop);
            var run = RunRecord.Parse(await File.ReadAllTextAsync(Path.Combine(built.Folder, RunRecord.FileName), claim.Stop));
            await store.WriteOnce(BuildPaths.Run(build.Id), run, claim.Stop);
            return $"{built.Documents} documents";
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<string?> London(BuildRecord build, StepClaim claim)
    {
        var run = (await store.Read<RunRecord>(BuildPaths.Run(build.Id), claim.Stop))!.Value;
        var files = 0;
        await foreach (var _ in store.All(BuildPaths.Documents(build.Order.AsOf, build.Id), cancel: claim.Stop))
        {
            files++;
        }

        await shelf.Place(build, claim.Stop);
        await store.WriteOnce(BuildPaths.Result(build.Id), new BuildOutcome(clock.GetUtcNow(), run.Boroughs.Count, run.Boroughs.Count * run.Editions.Count * 4, files, run.Reference), claim.Stop);
        return "documents in force";
    }

    private async Task<BuildRequest> Request(BuildRecord build, ScratchFolder scratch, CancellationToken cancel)
    {
        var snapshots = (await store.Read<List<Snapshot>>(BuildPaths.Lake(build.Id), cancel))!.Value;
        var partnership = Directory.CreateDirectory(scratch.File("partnership")).FullName;
        await FetchAll(BuildPaths.Partnership(build.Id), partnership, _ => true, cancel);
        string? previous = null;
        if (build.Inputs.Keys.FirstOrDefault(path => path.StartsWith("documents/", StringComparison.Ordinal)) is { } earlier)
        {
            previous = Directory.CreateDirectory(scratch.File("previous", earlier.Split('/')[1])).FullName;
            await FetchAll(earlier, previous, name => name == RunRecord.FileName || name.EndsWith("/figures.json", StringComparison.Ordinal), cancel);
        }

        return new BuildRequest(
            await lake.Folder(cancel),
            scratch.File("documents"),
            DateOnly.ParseExact(build.Order.AsOf + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            [.. build.Order.Covered().Select(code => Boroughs.Find(code)!)],
            build.Order.Definition,
            [.. build.Order.Editions.Select(name => Enum.Parse<Edition>(name, ignoreCase: true))],
            partnership,
            Previous: previous,
            Snapshots: snapshots);
    }

    private async Task FetchAll(string prefix, string folder, Func<string, bool> wanted, CancellationToken cancel)
    {
        await foreach (var found in store.All(prefix, cancel: cancel))
        {
            var name = found.Path[prefix.Length..];
            if (wanted(name))
            {
                await store.Fetch(found.Path, Path.Combine(folder, name), cancel);
            }
        }
    }
}
