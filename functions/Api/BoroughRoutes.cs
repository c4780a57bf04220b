using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Api;

/// <summary>Boroughs and which documents there are of them.</summary>
internal static class BoroughRoutes
{
    private static readonly string[] Editions = ["official", "public"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/months", async (DocumentShelf shelf, CancellationToken cancel) => TypedResults.Ok(await shelf.Months(cancel)))
            .May("months").WithSummary("Months with documents, the newest first.");
        api.MapGet("/boroughs", (HttpContext context) => TypedResults.Ok(context.Reachable().Select(borough => BoroughView.Of(borough, []))))
            .May("boroughs", narrows: true).WithSummary("The boroughs that you may see.");
        api.MapGet("/boroughs/{borough}", One)
            .May("boroughs").WithSummary("One borough and the documents of it that you may see.");
    }

    private static async Task<Ok<BoroughView>> One(HttpContext context, DocumentShelf shelf, string borough, CancellationToken cancel)
    {
        var area = Names.Borough(borough);
        var sets = new List<DocumentSet>();
        foreach (var asOf in await shelf.Months(cancel))
        {
            var month = await shelf.Month(asOf, cancel);
            foreach (var edition in Editions.Where(edition => Policies.May(context.Person(), "document-" + edition, area.Code)))
            {
                if (month?.Build(edition, area.Code) is { } build)
                {
                    sets.Add(new DocumentSet(asOf, edition, build, $"/api/v1/documents/{asOf}/{edition}/{area.Code}"));
                }
            }
        }

        return TypedResults.Ok(BoroughView.Of(area, sets));
    }
}
