using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SvdPipeline.Functions.Operation;

/// <summary>
/// A span and the seconds of each piece of work that a timer or a message asks for; stages, sources and boroughs are spans inside it. Ids and numbers only:
/// never a value of a person, a query string or a header.
/// </summary>
public static class WorkTrace
{
    /// <summary>What names of all sources of spans and meters of the app begin with.</summary>
    public const string Name = "SvdPipeline";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("svd.work.seconds", "s", "Seconds of a piece of work, by function and outcome");

    /// <summary>Runs work in a span, told as failed when it throws.</summary>
    /// <param name="function">Name of its function.</param>
    /// <param name="work">The work.</param>
    public static async Task Run(string function, Func<Task> work)
    {
        using var span = Spans.StartActivity(function, ActivityKind.Internal);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await work();
            outcome = "done";
        }
        catch (Exception failure)
        {
            // The type only: a message may quote a file.
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
        finally
        {
            Seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("function", function), new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
