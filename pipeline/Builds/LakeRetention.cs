using System.Globalization;
using System.Text.Json;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Provenance;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>
/// Which rows of a lake should be removed: those whose data ended longer ago than the source's contract allows, and those that later extracts replace.
/// Never those that a build record rests on.
/// </summary>
public static class LakeRetention
{
    /// <summary>What is due, in the lake's order.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="asOf">Last day of the month that it is judged on.</param>
    /// <param name="documents">Folder with builds whose inputs are kept; null for none.</param>
    /// <exception cref="UserError">SVD-B109 when a build record cannot be read: nothing is removed on a guess.</exception>
    public static IReadOnlyList<RetainedSnapshot> Due(Lake lake, DateOnly asOf, string? documents)
    {
        var held = HeldBy(documents);
        var superseded = SupersededSnapshots.Of(lake).ToDictionary(s => s.Snapshot, s => s.Why);
        var due = new List<RetainedSnapshot>();
        foreach (var snapshot in lake.Snapshots)
        {
            var build = held.GetValueOrDefault((snapshot.Source, snapshot.Id), "");
            if (Expired(snapshot, asOf) is { Length: > 0 } why)
            {
                due.Add(new RetainedSnapshot(snapshot, "expired", why, build));
            }
            else if (superseded.TryGetValue(snapshot, out var by))
            {
                due.Add(new RetainedSnapshot(snapshot, "superseded", by, build));
            }
        }

        due.AddRange(lake.Replaced().Select(s => new RetainedSnapshot(s, "superseded", "it is not in use: the file was read again by another mapping file, or a removal was cut", held.GetValueOrDefault((s.Source, s.Id), ""))));
        return due;
    }

    /// <summary>Removes the rows of what is due and not held; the record of each snapshot stays.</summary>
    public static void Apply(Lake lake, IEnumerable<RetainedSnapshot> due, DateOnly asOf)
    {
        using var held = lake.Lock();
        foreach (var each in due.Where(d => d.HeldBy.Length == 0))
        {
            lake.Remove(new Removal(each.Snapshot, each.Reason, each.Why, asOf));
        }
    }

    /// <summary>Why a snapshot has expired, or nothing.</summary>
    private static string Expired(Snapshot snapshot, DateOnly asOf) =>
        SourceContracts.Find(snapshot.Source)?.Retention is { } kept && kept.Ended(snapshot.AsOf, asOf)
            ? $"its data ended on {snapshot.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, and {kept.Months.ToString(CultureInfo.InvariantCulture)} months are allowed"
            : "";

    private static Dictionary<(string Source, string Id), string> HeldBy(string? documents)
    {
        var held = new Dictionary<(string, string), string>();
        if (documents is null)
        {
            return held;
        }

        if (!Directory.Exists(documents))
        {
            throw new UserError(ExitCode.Usage, "SVD-B109", $"There is no folder {documents}.", FindingCatalogue.Entry("SVD-B109").Remedy);
        }

        foreach (var path in Directory.GetFiles(documents, RunRecord.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                foreach (var input in RunRecord.Parse(File.ReadAllText(path)).Inputs)
                {
                    held.TryAdd((input.Source, input.Id), Path.GetRelativePath(documents, path).Replace('\\', '/'));
                }
            }
            catch (Exception cause) when (cause is JsonException or NullReferenceException)
            {
                throw new UserError(ExitCode.Configuration, "SVD-B109", $"The build record {path} cannot be read.", FindingCatalogue.Entry("SVD-B109").Remedy);
            }
        }

        return held;
    }
}
