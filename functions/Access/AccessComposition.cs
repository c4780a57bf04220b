using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SvdPipeline.Functions.Access;

/// <summary>Who may do what, and who did.</summary>
public static class AccessComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton(AccessSettings.Read())
        .AddSingleton<SigningKey>()
        .AddSingleton<FormToken>()
        .AddSingleton<LocalSignIn>()
        .AddSingleton<Identity>()
        .AddSingleton<Allowance>()
        .AddSingleton<AuditTrail>()
        .Configure<KestrelServerOptions>(options => options.AddServerHeader = false)
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>Adds what stands before every route, and the routes to sign in and out.</summary>
    public static void MapAccess(this WebApplication app)
    {
        app.UseMiddleware<Answers>();
        app.UseMiddleware<AccessGate>();
        SignInRoutes.Map(app);
    }

    /// <summary>Stops an app that has an endpoint without a row of the policy table, or whose row says <c>own</c> where nobody could know the borough. Called when all are mapped.</summary>
    public static void CheckAccess(this WebApplication app)
    {
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var rows = endpoint.Metadata.GetMetadata<RouteRule>() is { } rule ? rule.Rows().ToArray() : [];
            if (rows.Length == 0)
            {
                throw new InvalidOperationException($"{endpoint.DisplayName}: say who may use it by .May(...) and a row of Access/policies.csv.");
            }

            if (rows.Any(row => row.Reaches.Values.Contains(Reach.Own)) && !endpoint.Metadata.GetMetadata<RouteRule>()!.Narrows && endpoint.RoutePattern.GetParameter("borough") is null)
            {
                throw new InvalidOperationException($"{endpoint.DisplayName}: 'own' needs a {{borough}} in the path, or an endpoint that narrows.");
            }
        }
    }
}
