using System.Diagnostics;
using System.Globalization;
using SvdPipeline.Functions.Intake;

namespace SvdPipeline.Functions.Operation;

/// <summary>Tells telemetry how fresh each source is that has a next edition: a span a source, told as failed when it is stale. An alert asks for those.</summary>
/// <param name="lake">What the lake holds.</param>
public sealed class SourceWatch(LakeShelf lake)
{
    private static readonly ActivitySource Trace = new("SvdPipeline.Operation");

    /// <summary>Looks once.</summary>
    public async Task Run(CancellationToken cancel = default)
    {
        foreach (var source in (await lake.Sources(cancel)).Where(source => source.Due is not null))
        {
            using var activity = Trace.StartActivity("source");
            activity?.SetTag("svd.source", source.Id).SetTag("svd.state", source.State).SetTag("svd.due", source.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (source.State == "stale")
            {
                activity?.SetStatus(ActivityStatusCode.Error, source.State);
            }
        }
    }
}
