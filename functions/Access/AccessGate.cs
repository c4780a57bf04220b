using Microsoft.AspNetCore.Http.Features;

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
            // Without a route of its own: the answer to a method that the address does not have.
            await (endpoint is null ? context.Refuse(Refusal.NotFound) : endpoint is RouteEndpoint ? context.Refuse(Refusal.NotAllowed) : context.Refuse(Refusal.WrongMethod));
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
        else if (reach == Reach.Never || (reach == Reach.Own && !rule.Narrows && context.Request.RouteValues["borough"] as string != person?.Borough))
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
