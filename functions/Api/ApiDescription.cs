using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>The description of the API, OpenAPI 3.1, made from the routes themselves; <c>openapi.json</c> beside this file is compared with it.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["asOf"] = "As-of month, such as 2026-02; GET /api/v1/months lists those with documents.",
        ["edition"] = "official or public.",
        ["borough"] = "GSS code, such as E09000014.",
        ["file"] = "Path below the folder, as the list of files gives it.",
        ["size"] = "Most items a page.",
        ["after"] = "'next' of the page before.",
        ["day"] = "Day (UTC), such as 2026-02-28.",
        ["download"] = "With any value, the browser saves the file under a telling name.",
        ["measure"] = "Measure ids, with commas between.",
        ["statistic"] = "Statistics, such as count or rate, with commas between.",
        ["period"] = "Period ids, such as 12m or 2026-02, with commas between.",
        ["area"] = "GSS codes or areas such as london-32, with commas between.",
        ["breakdown"] = "Breakdown ids, with commas between; none for whole measures.",
        ["category"] = "Category ids, with commas between.",
        ["format"] = "json, page by page, or csv, all at once.",
        ["name"] = "Name of the file.",
        ["id"] = "Id, as the list gives it.",
        ["source"] = "Id of the source's contract.",
        ["code"] = "Code, such as SVD-W102.",
    };

    public static void Set(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "SvdPipeline",
                Version = "1",
                Description = "Sources, builds, documents and figures of London's needs assessments and strategies. Every refusal is a problem (RFC 9457) with a code; 'x-roles' says who may use a route.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(Describe);
    }

    /// <summary>Adds what the parameters mean, who may use it by the policy table, and what refusals look like.</summary>
    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            parameter.Description = Parameters[parameter.Name!];
        }

        var roles = new JsonObject();
        foreach (var row in context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteRule>().Single().Rows())
        {
            roles[row.Route] = new JsonObject(row.Reaches.Where(reach => reach.Value != Reach.Never && reach.Key != Roles.Host)
                .Select(reach => KeyValuePair.Create<string, JsonNode?>(reach.Key, reach.Value.ToString().ToLowerInvariant())));
        }

        operation.AddExtension("x-roles", new JsonNodeExtension(roles));
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: cancel);
        context.Document!.AddComponent(nameof(Problem), problem);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A refusal, with a code and what to do.",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) } },
        };
    }
}
