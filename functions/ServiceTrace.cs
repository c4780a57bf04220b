using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SvdPipeline.Functions;

/// <summary>
/// Spans and counts of the app's own work: a span a piece of work, a stage, a source and a borough. They carry ids and numbers only: never a value of a
/// person, a query string or a header. Nobody listens unless <c>Operation</c> is told where to send them.
/// </summary>
public static class ServiceTrace
{
    /// <summary>Name of the source and of the meter.</summary>
    public const string Name = "SvdPipeline";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("svd.work.seconds", "s", "Seconds of a piece of work, by kind and outcome");

    /// <summary>Runs work in a span <paramref name="kind"/>, told as failed when it throws, and counts its seconds.</summary>
    /// <param name="kind">Kind of work, such as <c>measure</c> or <c>pull source</c>; few values.</param>
    /// <param name="work">The work.</param>
    /// <param name="tags">Ids: of the build, the source, the borough.</param>
    public static async Task<T> Run<T>(string kind, Func<Task<T>> work, params (string Key, object? Value)[] tags)
    {
        using var span = Spans.StartActivity(kind);
        foreach (var (key, value) in tags)
        {
            span?.SetTag("svd." + key, value);
        }

        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await work();
            outcome = "done";
            return result;
        }
        catch (Exception failure)
        {
            // The type only: a message may quote a file.
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
        finally
        {
            Seconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    /// <summary>Runs work that gives nothing.</summary>
    public static Task Run(string kind, Func<Task> work, params (string Key, object? Value)[] tags) =>
        Run(kind, async () => { await work(); return true; }, tags);

    /// <summary>A stage that has ended, told afterwards: <paramref name="seconds"/> before now until now.</summary>
    public static void Stage(string name, double seconds, DateTimeOffset now, params (string Key, object? Value)[] tags)
    {
        using var span = Spans.StartActivity("stage " + name, ActivityKind.Internal, default(ActivityContext), startTime: now - TimeSpan.FromSeconds(seconds));
        foreach (var (key, value) in tags)
        {
            span?.SetTag("svd." + key, value);
        }

        Seconds.Record(seconds, new KeyValuePair<string, object?>("kind", "stage " + name), new KeyValuePair<string, object?>("outcome", "done"));
    }
}
