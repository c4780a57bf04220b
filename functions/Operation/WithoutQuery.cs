using System.Diagnostics;
using OpenTelemetry;

namespace SvdPipeline.Functions.Operation;

/// <summary>Takes out of a request's span what could hold a key, a name or a figure asked for: its query string.</summary>
internal sealed class WithoutQuery : BaseProcessor<Activity>
{
    private static readonly string[] Queries = ["url.query", "http.url", "http.target", "url.full"];

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var key in Queries)
        {
            if (data.GetTagItem(key) is not null)
            {
                data.SetTag(key, null);
            }
        }
    }
}
