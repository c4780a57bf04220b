using Microsoft.AspNetCore.Http.Features;
using SvdPipeline.Functions.Operation;

namespace SvdPipeline.Functions.Triggers;

/// <summary>
/// The paths the Functions host posts timers and queue messages to. Always answers with a JSON object: an empty answer would hang the invocation until the
/// time-out of <c>host.json</c>. A failure is an answer that is not 2xx: then the host brings the message again.
/// </summary>
internal sealed class HostTriggers(IServiceProvider services, WorkGate gate, ILogger<HostTriggers> log)
{
    /// <summary>Below <c>functionTimeout</c> of <c>host.json</c>, at which the host kills the process.</summary>
    public static readonly TimeSpan TimeOut = TimeSpan.FromMinutes(55);

    private const string Done = """{"Outputs":{},"Logs":null,"ReturnValue":null}""";

    /// <summary>Bytes of the largest payload: a queue message has 64 KiB at most, and is written as JSON in JSON.</summary>
    private const long PayloadBytes = 512 * 1024;

    /// <summary>Answers the payload of a queue message.</summary>
    public Task Queue(QueueWork work, HttpContext context) => Answer(context, work.Function, async cancel =>
    {
        var text = await TriggerPayload.Text(context.Request.Body, QueueWork.Binding, cancel);
        using var place = await gate.Enter(work.Whole, cancel);
        await work.Run(services, text, cancel);
    });

    /// <summary>Answers the payload of a timer.</summary>
    public Task Timer(TimedWork work, HttpContext context) => Answer(context, work.Function, async cancel =>
    {
        await TriggerPayload.Timer(context.Request.Body, TimedWork.Binding, cancel);
        await work.Run(services, cancel);
    });

    private async Task Answer(HttpContext context, string function, Func<CancellationToken, Task> work)
    {
        // Only the path as the host writes it: what comes from outside reaches this app as well, and is matched and decoded in other ways on its way.
        if (context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget != "/" + function)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsJsonAsync(new { error = "There is nothing here." });
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = PayloadBytes;
        }

        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        cancel.CancelAfter(TimeOut);
        try
        {
            await WorkTrace.Run(function, () => work(cancel.Token));
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Done, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError("{Function} failed: {Failure}", function, Failures.Told(failure));
            context.Response.StatusCode = failure is FormatException or BadHttpRequestException ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsJsonAsync(new { error = Failures.Told(failure) }, CancellationToken.None);
        }
    }
}
