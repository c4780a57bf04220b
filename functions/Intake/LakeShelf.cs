using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Functions.Intake;

/// <summary>What the lake holds, for people: every source that is understood, supplied or not.</summary>
/// <param name="records">Records of the lake.</param>
/// <param name="clock">Clock by which freshness is judged.</param>
public sealed class LakeShelf(LakeRecords records, TimeProvider clock)
{
    private const int Week = 7;

    /// <summary>All sources, by id.</summary>
    public async Task<IReadOnlyList<SourceFreshness>> Sources(CancellationToken cancel = default)
    {
        var snapshots = await records.InUse(cancel);
        var on = JudgedOn(snapshots);
        var bySource = snapshots.ToLookup(s => s.Source, StringComparer.Ordinal);
        return [.. SourceContracts.All.OrderBy(c => c.Id, StringComparer.Ordinal).Select(contract => Of(contract, [.. bySource[contract.Id]], on))];
    }

    private static SourceFreshness Of(SourceContract contract, IReadOnlyList<Snapshot> used, DateOnly on)
    {
        var latest = used.Count == 0 ? (DateOnly?)null : used.Max(s => s.AsOf);
        var due = latest is { } day && contract.Schedule.IsKept ? Next(contract.Schedule, day.AddDays(contract.Schedule.LagDays ?? 0)) : (DateOnly?)null;
        var state = latest is null ? "missing" : due is not { } by ? "not judged" : on <= by ? "fresh" : on <= Next(contract.Schedule, by) ? "late" : "stale";
        return new SourceFreshness(
            contract.Id, contract.Title, contract.Publisher, contract.Licence, contract.Access, contract.Schedule.Words, contract.Pull is not null,
            latest, used.Sum(s => s.RowsKept), used.Count, state, due, used.Any(s => s.Synthetic));
    }

    private static DateOnly Next(Schedule schedule, DateOnly day) => schedule.Every == "week" ? day.AddDays(Week) : day.AddMonths(schedule.Months);

    /// <summary>Today; for a lake of synthetic data alone, which ends where it was made to end, the newest day it speaks of.</summary>
    private DateOnly JudgedOn(IReadOnlyList<Snapshot> snapshots)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

        // A file that tells no date of its own counts from the day it was received; that is no day the data speaks of.
        var regular = snapshots.Where(s => s.AsOf < s.Received && SourceContracts.Find(s.Source)?.Schedule is { Every: "week" or "month" or "quarter" }).Select(s => s.AsOf).ToArray();
        return snapshots.Count > 0 && snapshots.All(s => s.Synthetic) && regular.Length > 0 ? regular.Max() : today;
    }
}
