using System.Diagnostics;
using SvdPipeline.Findings;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>
/// Does what a message of the queues <c>measure</c> and <c>document</c> asks for. Every step can be done twice, and be killed anywhere: it gives its output
/// first, under names that only it uses, then notes that it is done, then sends the messages of what follows.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="book">The builds.</param>
/// <param name="work">The work of the steps.</param>
/// <param name="clock">Clock.</param>
/// <param name="log">Log.</param>
public sealed partial class BuildSteps(IObjectStore store, BuildBook book, BuildWork work, TimeProvider clock, ILogger<BuildSteps> log)
{
    /// <summary>Wait before a message is looked at again whose step another worker has.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(20);

    private static readonly ActivitySource Trace = new("SvdPipeline.Builds");

    private readonly StepClaims claims = new(store, clock);
    private readonly BuildReading reading = new(store);

    /// <summary>Does one step. Returning means that the message is done with, throwing that it is to be tried again.</summary>
    public async Task Run(BuildMessage message, CancellationToken cancel = default)
    {
        if (await book.Record(message.Build, cancel) is not { } build || !BuildReading.StepNames(build).Contains(message.Step))
        {
            Unknown(log, message.Build, message.Step);
            return;
        }

        var (claim, note) = await claims.Take(BuildPaths.Step(build.Id, message.Step), BuildPaths.Cancelled(build.Id), cancel: cancel);
        if (claim is not null)
        {
            await using (claim)
            {
                note = note with { State = await Do(build, message.Step, claim) };
            }
        }

        if (note.State == StepClaims.Running)
        {
            await book.Send(message, cancel, Later);
        }
        else if (note.State == "done")
        {
            await Follow(build, message.Step, cancel);
        }
    }

    /// <summary>Does a step and ends its claim; gives the state it ended in.</summary>
    private async Task<string> Do(BuildRecord build, string step, StepClaim claim)
    {
        using var activity = Trace.StartActivity(step is BuildStep.Measure or BuildStep.London ? step : "borough");
        activity?.SetTag("svd.build", build.Id).SetTag("svd.step", step);
        try
        {
            if (await store.Find(BuildPaths.Cancelled(build.Id), claim.Stop) is not null)
            {
                await claim.End("cancelled", "");
                return "cancelled";
            }

            if (await work.Do(build, step, claim) is not { } done)
            {
                await claim.Release("waiting for another build that measures the same");
                return StepClaims.Running;
            }

            await claim.End("done", done);
            return "done";
        }
        catch (UserError error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.Code);
            Refused(log, build.Id, step, error.Code);
            await claim.End("failed", error.Message, error.Code, error.Remedy);
            return "failed";
        }
        catch (OperationCanceledException) when (claim.IsCancelled)
        {
            await claim.End("cancelled", "");
            return "cancelled";
        }
        catch (OperationCanceledException)
        {
            // The app stops, or another worker has the step; then this changes nothing.
            await claim.Release("");
            throw;
        }
        catch (Exception error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            await claim.End("waiting", error is StorageException ? error.Message : $"stopped by a fault ({error.GetType().Name})");
            throw;
        }
    }

    /// <summary>What follows a step that is done: after measuring the boroughs, after the last of them the whole.</summary>
    private async Task Follow(BuildRecord build, string step, CancellationToken cancel)
    {
        if (step == BuildStep.Measure)
        {
            await book.Resume(build, cancel);
        }
        else if (step != BuildStep.London && (await reading.Progress(build, cancel)).Steps is var steps && steps.All(s => s.Name == BuildStep.London ? s.State == "waiting" : s.State == "done"))
        {
            await book.Send(new BuildMessage(build.Id, BuildStep.London), cancel);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No build {Build} with a step {Step}: the message is dropped")]
    private static partial void Unknown(ILogger log, string build, string step);

    [LoggerMessage(LogLevel.Warning, "Build {Build}, step {Step}: {Code}")]
    private static partial void Refused(ILogger log, string build, string step, string code);
}
