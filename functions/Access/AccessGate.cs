using Microsoft.AspNetCore.Http.Features;
using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Access;

/// <summary>
/// Stands before every route: who is there, may they, how much may they send, and is the request their own. What has no rule is refused.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, Identity identity, SigningKey key, FormToken forms, ServiceSettings settings, Allowance allowance)
{
    private const long SmallBody = 1 << 20;

    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<RouteRule>() is not { } rule)
        {
            await Unanswered(context, endpoint);
            return;
        }

        var policy = Policies.Find(rule.For(context.Request.RouteValues));
        if (policy is null)
        {
            await context.Refuse(Refusal.NotFound);
            return;
        }

        if (identity.IsHost(context) && policy.Reaches[Roles.Host] == Reach.Any)
        {
            context.Admit(Person.Host, Reach.Any);
            await next(context);
            return;
        }

        await key.Load(context.RequestAborted);
        var person = identity.Of(context);
        var reach = policy.Reaches[person?.Role ?? Roles.Visitor];
        if (!allowance.Allows(person))
        {
            context.Response.Headers.RetryAfter = "10";
            await context.Refuse(Refusal.TooMany);
        }
        else if (reach == Reach.Never && person is null)
        {
            await SendToSignIn(context);
        }
        else if (reach == Reach.Never || (reach == Reach.Own && !rule.Narrows && BoroughOf(context) != person?.Borough))
        {
            context.Admit(person, Reach.Never);
            await context.Refuse(Refusal.NotAllowed);
        }
        else
        {
            context.Admit(person, reach);
            SetBodyLimit(context, endpoint);
            await (await Objection(context, endpoint) is { } refusal ? context.Refuse(refusal) : next(context));
        }
    }

    /// <summary>No address, a route without a rule, or the framework's own answer to a method or a kind of content that an address does not take.</summary>
    private async Task Unanswered(HttpContext context, Endpoint? endpoint)
    {
        if (endpoint is null or RouteEndpoint)
        {
            await context.Refuse(endpoint is null ? Refusal.NotFound : Refusal.NotAllowed);
            return;
        }

        await next(context);
        if (!context.Response.HasStarted)
        {
            await context.Refuse(context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed ? Refusal.WrongMethod : Refusal.WrongKind);
        }
    }

    /// <summary>Code of the borough in the path, which may be named as the folder of its documents is, so that links between documents hold.</summary>
    private static string? BoroughOf(HttpContext context) =>
        context.Request.RouteValues["borough"] is string named ? Boroughs.All.FirstOrDefault(b => b.Code == named || b.Folder == named)?.Code : null;

    private static void SetBodyLimit(HttpContext context, Endpoint endpoint)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = endpoint.Metadata.GetMetadata<AccessEndpoints.BodyLimit>()?.Bytes ?? SmallBody;
        }
    }

    private async Task SendToSignIn(HttpContext context)
    {
        var request = context.Request;
        if (settings.EasyAuth && request.Headers.ContainsKey(EasyAuthPrincipal.Header))
        {
            await context.Refuse(Refusal.NoRole);
        }
        else if (context.IsApi() || !HttpMethods.IsGet(request.Method) || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            await context.Refuse(Refusal.NotSignedIn);
        }
        else
        {
            var wanted = Uri.EscapeDataString(request.Path + request.QueryString);
            context.Response.Redirect(settings.EasyAuth ? $"/.auth/login/aad?post_login_redirect_uri={wanted}" : $"/sign-in?return={wanted}");
        }
    }

    /// <summary>Why a request that changes something is not the person's own, or null.</summary>
    private async Task<Refusal?> Objection(HttpContext context, Endpoint endpoint)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            return Refusal.OtherSite;
        }

        // A page of another site can send a form without asking, and nothing else: the API takes none, and a form of ours has its token.
        var isForm = request.HasFormContentType || (request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) ?? false);
        if (context.IsApi())
        {
            return isForm ? Refusal.WrongKind : null;
        }

        if (endpoint.Metadata.GetMetadata<AccessEndpoints.StreamedForm>() is not null)
        {
            return null;
        }

        return request.HasFormContentType && forms.Holds(context, (await request.ReadFormAsync(context.RequestAborted))[FormToken.Field]) ? null : Refusal.StaleForm;
    }
}
