using SvdPipeline.Findings;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>Hands out the right to work on a step: to one worker at a time, and again when that one was killed.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Clock by which a silent worker counts as killed.</param>
public sealed class StepClaims(IObjectStore store, TimeProvider clock)
{
    internal const string Running = "running";

    /// <summary>How often a step is begun before it counts as failed.</summary>
    internal const int MostTries = 5;

    /// <summary>A worker silent for this long has been killed; many times what a worker lets pass between two signs of life.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    /// <summary>Takes a step.</summary>
    /// <param name="path">Path of its note.</param>
    /// <param name="cancelled">Path of what says that the work is no longer wanted, or null.</param>
    /// <param name="endless">True when tries are counted elsewhere.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The claim; or null with the note of a step that has ended or that another works on.</returns>
    public async Task<(StepClaim? Claim, StepNote Note)> Take(string path, string? cancelled = null, bool endless = false, CancellationToken cancel = default)
    {
        var kept = await store.Read<StepNote>(path, cancel);
        var now = clock.GetUtcNow();
        var before = kept?.Value ?? new StepNote("waiting", null, now, "");
        if (before.State is "done" or "failed" or "cancelled" || (before.State == Running && (now - before.Alive).Duration() < Silence))
        {
            return (null, before);
        }

        var spent = !endless && before.Tries >= MostTries;
        var next = spent ? Failed(before, before.Message, now) : new StepNote(Running, now, now, "", Tries: before.Tries + 1);
        try
        {
            var written = await store.Write(path, next, kept is null ? WriteCondition.IfAbsent : WriteCondition.IfMatch(kept.ETag), cancel);
            return (spent ? null : new StepClaim(store, clock, path, cancelled, next, written.ETag, cancel), next);
        }
        catch (ObjectConflictException)
        {
            return (null, before with { State = Running });
        }
    }

    /// <summary>Makes a step fail that nobody could do, unless it has ended meanwhile.</summary>
    public async Task Fail(string path, string message, CancellationToken cancel = default) =>
        await Change(path, note => note.State is "done" or "failed" or "cancelled" ? null : Failed(note, message.Length > 0 ? message : note.Message, clock.GetUtcNow()), cancel);

    /// <summary>Opens a failed or cancelled step again, with all its tries.</summary>
    public async Task Reopen(string path, CancellationToken cancel = default) =>
        await Change(path, note => note.State is "failed" or "cancelled" ? new StepNote("waiting", null, clock.GetUtcNow(), "") : null, cancel);

    private static StepNote Failed(StepNote note, string message, DateTimeOffset now)
    {
        var entry = FindingCatalogue.Entry("SVD-B201");
        return note with { State = "failed", Alive = now, Message = message.Length > 0 ? message : entry.Cause, Code = entry.Code, Remedy = entry.Remedy };
    }

    private async Task Change(string path, Func<StepNote, StepNote?> change, CancellationToken cancel)
    {
        while (true)
        {
            var kept = await store.Read<StepNote>(path, cancel);
            if (change(kept?.Value ?? new StepNote("waiting", null, clock.GetUtcNow(), "")) is not { } next)
            {
                return;
            }

            try
            {
                await store.Write(path, next, kept is null ? WriteCondition.IfAbsent : WriteCondition.IfMatch(kept.ETag), cancel);
                return;
            }
            catch (ObjectConflictException)
            {
                // Read again: someone wrote meanwhile.
            }
        }
    }
}
