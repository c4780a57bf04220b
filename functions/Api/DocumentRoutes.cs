using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Api;

/// <summary>Documents in force, file by file. Reading one of the official edition is written down.</summary>
internal static class DocumentRoutes
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/documents/{asOf}/{edition}/comparison", (DocumentShelf shelf, string asOf, string edition, CancellationToken cancel) => List(shelf, asOf, edition, ShelfMonth.Comparison, cancel))
            .May("comparison-{edition}").WithSummary("Files of the comparison of all boroughs.");
        api.MapMethods("/documents/{asOf}/{edition}/comparison/{**file}", Methods, Comparison)
            .May("comparison-{edition}").Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").WithSummary("One file of the comparison; ranges and ETags are honoured, 'download' makes the browser save it.");
        api.MapGet("/documents/{asOf}/{edition}/{borough}", (DocumentShelf shelf, string asOf, string edition, string borough, CancellationToken cancel) => List(shelf, asOf, edition, Names.Borough(borough).Code, cancel))
            .May("document-{edition}").WithSummary("Files of a borough's documents.");
        api.MapMethods("/documents/{asOf}/{edition}/{borough}/{**file}", Methods, Borough)
            .May("document-{edition}").Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream").WithSummary("One file of a borough's documents; ranges and ETags are honoured, 'download' makes the browser save it.");
    }

    private static async Task<Ok<List<DocumentFile>>> List(DocumentShelf shelf, string asOf, string edition, string part, CancellationToken cancel)
    {
        var files = await shelf.Files(Names.Month(asOf), edition, part, cancel);
        return files.Count == 0
            ? throw new RefusedException(Refusal.NotFound)
            : TypedResults.Ok(files.Select(file => new DocumentFile(file.Path, file.Length, DocumentAnswer.ContentType(file.Path), $"/api/v1/documents/{asOf}/{edition}/{part}/{file.Path}")).ToList());
    }

    private static Task Comparison(HttpContext context, DocumentShelf shelf, AuditTrail audit, string asOf, string edition, string file, string? download) =>
        Send(context, shelf, audit, new DocumentAddress(Names.Month(asOf), edition, ShelfMonth.Comparison, file), download is not null);

    private static Task Borough(HttpContext context, DocumentShelf shelf, AuditTrail audit, string asOf, string edition, string borough, string file, string? download) =>
        Send(context, shelf, audit, new DocumentAddress(Names.Month(asOf), edition, Names.Borough(borough).Code, file), download is not null);

    private static async Task Send(HttpContext context, DocumentShelf shelf, AuditTrail audit, DocumentAddress address, bool download) =>
        await DocumentAnswer.Send(context, address, download, (offset, length) => shelf.Open(address.AsOf, address.Edition, address.Part, address.File, offset, length, context.RequestAborted), audit);
}
