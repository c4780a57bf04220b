using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Provenance;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>Reads where a build stands from what lies in its folder: one listing, and only the notes that have changed.</summary>
internal sealed class BuildReading(IObjectStore store)
{
    private const int MostKept = 5000;

    private readonly ConcurrentDictionary<string, (string ETag, StepNote Note)> notes = new(StringComparer.Ordinal);

    /// <summary>Names of the steps of a build, in their order.</summary>
    public static IReadOnlyList<string> StepNames(BuildRecord build) => [BuildStep.Measure, .. build.Order.Covered(), BuildStep.London];

    /// <summary>Where a build stands.</summary>
    public async Task<BuildProgress> Progress(BuildRecord build, CancellationToken cancel)
    {
        var there = new Dictionary<string, string>(StringComparer.Ordinal);
        var inputs = BuildPaths.Home(build.Id) + "inputs/";
        await foreach (var found in store.All(BuildPaths.Home(build.Id), cancel: cancel))
        {
            if (!found.Path.StartsWith(inputs, StringComparison.Ordinal))
            {
                there[found.Path] = found.ETag;
            }
        }

        var cancelled = there.ContainsKey(BuildPaths.Cancelled(build.Id));
        var result = there.ContainsKey(BuildPaths.Result(build.Id)) ? (await store.Read<BuildOutcome>(BuildPaths.Result(build.Id), cancel))?.Value : null;
        var steps = new List<BuildStep>();
        foreach (var name in StepNames(build))
        {
            var path = BuildPaths.Step(build.Id, name);
            var note = there.TryGetValue(path, out var etag) ? await Note(path, etag, cancel) : null;
            var step = note?.Shown(name) ?? new BuildStep(name, "waiting", null, 0, "", null, null, 0);
            steps.Add(cancelled && result is null && step.State == "waiting" ? step with { State = "cancelled" } : step);
        }

        return new BuildProgress(build, State(steps, cancelled, result is not null), steps, await Findings(build.Id, there, cancel), result, ETag(there));
    }

    private static string State(List<BuildStep> steps, bool cancelled, bool done) =>
        done ? "done"
        : cancelled ? "cancelled"
        : steps.Exists(s => s.State == "failed") ? "failed"
        : steps[0].State == "done" ? "writing"
        : steps[0].Started is not null ? "measuring"
        : "requested";

    private static string ETag(Dictionary<string, string> there) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', there.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key} {t.Value}")))))[..16];

    private async Task<StepNote?> Note(string path, string etag, CancellationToken cancel)
    {
        if (notes.TryGetValue(path, out var known) && known.ETag == etag)
        {
            return known.Note;
        }

        var kept = await store.Read<StepNote>(path, cancel);
        if (kept is not null)
        {
            if (notes.Count > MostKept)
            {
                notes.Clear();
            }

            notes[path] = (kept.ETag, kept.Value);
        }

        return kept?.Value;
    }

    private async Task<IReadOnlyList<Finding>> Findings(string id, Dictionary<string, string> there, CancellationToken cancel) =>
        there.ContainsKey(BuildPaths.Run(id)) && await store.Read<RunRecord>(BuildPaths.Run(id), cancel) is { } run ? run.Value.Findings
        : there.ContainsKey(BuildPaths.Findings(id)) && await store.Read<List<Finding>>(BuildPaths.Findings(id), cancel) is { } found ? found.Value
        : [];
}
