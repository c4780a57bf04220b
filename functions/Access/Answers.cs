using SvdPipeline.Findings;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Access;

/// <summary>Stands outermost: sets the security headers, and turns whatever stops a request into a refusal that says what to do.</summary>
internal sealed class Answers(RequestDelegate next, ServiceSettings settings, ILogger<Answers> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        SecurityHeaders.Set(context, settings.EasyAuth);
        Refusal refusal;
        try
        {
            await next(context);
            return;
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException bad)
        {
            refusal = bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge : Refusal.Wrong(bad.Message);
        }
        catch (ContentCutException cut)
        {
            refusal = cut.InnerException is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? Refusal.TooLarge : Refusal.Cut;
        }
        catch (ObjectConflictException)
        {
            refusal = Refusal.Changed;
        }
        catch (StorageException failed)
        {
            log.LogError(failed, "The store failed under {Route}.", Route(context));
            refusal = Refusal.NoStore;
        }
        catch (UserError error)
        {
            refusal = new Refusal(StatusCodes.Status422UnprocessableEntity, error.Code, error.Message);
        }
#pragma warning disable CA1031 // Whatever it is, the request is answered and the process lives on.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            log.LogError(bug, "{Route} failed.", Route(context));
            refusal = Refusal.Bug;
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        SecurityHeaders.Set(context, settings.EasyAuth);
        await context.Refuse(refusal);
    }

    /// <summary>The route as it is mapped: without what a person wrote into the address.</summary>
    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
}
