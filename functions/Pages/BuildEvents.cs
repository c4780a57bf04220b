using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Pages;

/// <summary>Sends where a build stands whenever it has changed, as server-sent events, until it has ended or the browser has gone.</summary>
internal sealed class BuildEvents(BuildBook book, BuildProgress first, Person person) : IResult
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, gone) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var said = "";
            for (var progress = first; progress is not null; progress = await book.Find(first.Build.Id, gone))
            {
                if (said != progress.ETag)
                {
                    said = progress.ETag;
                    await Send(response, "status", BuildProgressView.Sentence(progress), gone);
                    await Send(response, "progress", BuildProgressView.Render(progress, person).Text, gone);
                }

                if (progress.HasEnded)
                {
                    await Send(response, "end", progress.State, gone);
                    return;
                }

                await Task.Delay(Pause, gone);
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The reader has left the page.
        }
    }

    private static async Task Send(HttpResponse response, string name, string data, CancellationToken cancel)
    {
        await response.WriteAsync($"event: {name}\n", cancel);
        foreach (var line in data.Split('\n'))
        {
            await response.WriteAsync($"data: {line}\n", cancel);
        }

        await response.WriteAsync("\n", cancel);
        await response.Body.FlushAsync(cancel);
    }
}
