using System.Globalization;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest.Quality;

/// <summary>
/// What each run found, as <c>quality/runs/0001.json</c> and on. A run that finds what the last one found is not another, so that the same lake and landing
/// folder give the same bytes however often they are run.
/// </summary>
internal sealed class RunHistory
{
    private readonly string folder;
    private readonly List<RunState> runs;

    /// <summary>The history of a lake.</summary>
    public RunHistory(Lake lake)
    {
        folder = Path.Combine(lake.QualityFolder, "runs");
        Directory.CreateDirectory(folder);
        runs = [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(LakeJson.Read<RunState>)];
    }

    /// <summary>Marks what the last other run did not have; and what it had that is gone.</summary>
    public (IReadOnlyList<Attention> Attention, IReadOnlyList<Attention> Mended) Compare(IReadOnlyList<Attention> found)
    {
        var keys = found.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        if (runs.LastOrDefault(r => !keys.SetEquals(r.Attention.Select(a => a.Key))) is not { } before)
        {
            return (found, []);
        }

        var known = before.Attention.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        return ([.. found.Select(a => a with { IsNew = !known.Contains(a.Key) })], [.. before.Attention.Where(a => !keys.Contains(a.Key))]);
    }

    /// <summary>Keeps a run unless it found what the last one found.</summary>
    public void Keep(QualityReport report)
    {
        var state = new RunState(
            report.JudgedOn,
            [.. report.Sources.Select(s => new RunSource(s.Id, s.Files.Count, s.Files.Sum(f => f.RowsKept), s.Files.Sum(f => f.RowsRefused), s.Files.Sum(f => f.Findings), s.Files.Max(f => f.DataTo)))],
            [.. report.Attention.Select(a => a with { IsNew = false })]);
        if (runs.Count > 0 && LakeJson.Text(runs[^1]) == LakeJson.Text(state))
        {
            return;
        }

        LakeJson.Write(Path.Combine(folder, (runs.Count + 1).ToString("0000", CultureInfo.InvariantCulture) + ".json"), state);
    }

    private sealed record RunState(DateOnly JudgedOn, IReadOnlyList<RunSource> Sources, IReadOnlyList<Attention> Attention);

    private sealed record RunSource(string Source, int Files, long RowsKept, long RowsRefused, long Findings, DateOnly DataTo);
}
