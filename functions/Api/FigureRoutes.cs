using System.Globalization;
using System.Text;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Data;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Api;

/// <summary>Figures of the documents in force, by filter: of one borough with what it is read against, or of all boroughs side by side.</summary>
internal static class FigureRoutes
{
    private static readonly string[] Columns =
    [
        "figure_id", "measure", "measure_label", "area", "area_name", "period", "period_label", "breakdown", "category", "category_label", "statistic", "value", "lower_cl", "upper_cl",
        "numerator", "denominator", "status", "reason", "method", "evidence",
    ];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/figures/{asOf}/{edition}/{borough}", Borough)
            .May("document-{edition}").Produces<FigurePage>().WithSummary("Figures of a borough's documents, with London's and its parts' beside them.");
        api.MapGet("/comparison/{asOf}/{edition}", Comparison)
            .May("comparison-{edition}").Produces<FigurePage>().WithSummary("Figures of all boroughs side by side.");
    }

    private static async Task<IResult> Borough(HttpContext context, DocumentShelf shelf, AuditTrail audit, string asOf, string edition, string borough, [AsParameters] FigureQuery query, CancellationToken cancel)
    {
        var area = Names.Borough(borough);
        await using var content = await Open(context, shelf, audit, new DocumentAddress(Names.Month(asOf), edition, area.Code, "figures.json"), cancel);
        if (content is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        using var file = new StreamReader(content.Stream);
        var head = await FigureReading.Head(file, cancel);
        return await Answer(query, FigureReading.Rows(file, head, cancel), new FigurePage(asOf, edition, head.Notice, head.Licence.Text, [], null), area.Slug);
    }

    private static async Task<IResult> Comparison(HttpContext context, DocumentShelf shelf, AuditTrail audit, string asOf, string edition, [AsParameters] FigureQuery query, CancellationToken cancel)
    {
        await using var content = await Open(context, shelf, audit, new DocumentAddress(Names.Month(asOf), edition, ShelfMonth.Comparison, "comparison.csv"), cancel);
        if (content is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var licence = Licence.Of(edition == "public" ? Edition.Public : Edition.Official).Text;
        return await Answer(query, FigureReading.Compared(content.Stream, cancel), new FigurePage(asOf, edition, "", licence, [], null), "london");
    }

    /// <summary>The file, or null when the asker has it as it is.</summary>
    private static async Task<ObjectContent?> Open(HttpContext context, DocumentShelf shelf, AuditTrail audit, DocumentAddress address, CancellationToken cancel)
    {
        var content = await shelf.Open(address.AsOf, address.Edition, address.Part, address.File, cancel: cancel) ?? throw new RefusedException(Refusal.NotFound);
        if (Conditional.IsKnown(context, content.Object.ETag))
        {
            await content.DisposeAsync();
            return null;
        }

        if (address.Edition == "official")
        {
            await audit.Write(context.SignedIn(), "read", $"{address.AsOf}/{address.Edition}/{address.Part}/{address.File}", cancel);
        }

        return content;
    }

    private static async Task<IResult> Answer(FigureQuery query, IAsyncEnumerable<FigureRow> rows, FigurePage page, string place)
    {
        var (test, isCsv) = (query.Test(), query.IsCsv());
        var found = new List<FigureRow>();
        var begun = isCsv || query.After is null;
        await foreach (var row in rows)
        {
            if (!begun)
            {
                begun = row.FigureId == query.After;
            }
            else if (test(row))
            {
                if (!isCsv && found.Count == query.PageSize)
                {
                    return TypedResults.Ok(page with { Figures = found, Next = found[^1].FigureId });
                }

                found.Add(row);
            }
        }

        return isCsv
            ? TypedResults.File(Csv(found), "text/csv; charset=utf-8", $"{place}-figures-{page.AsOf}-{page.Edition}.csv")
            : TypedResults.Ok(page with { Figures = found });
    }

    private static byte[] Csv(List<FigureRow> rows)
    {
        var csv = new CsvText();
        csv.Line(Columns);
        foreach (var r in rows)
        {
            csv.Line(
            [
                r.FigureId, r.Measure, r.MeasureLabel, r.Area, r.AreaName, r.Period, r.PeriodLabel, r.Breakdown, r.Category, r.CategoryLabel, r.Statistic, Text(r.Value), Text(r.LowerLimit),
                Text(r.UpperLimit), Text(r.Numerator), Text(r.Denominator), r.Status, r.Reason, r.Method, r.Evidence,
            ]);
        }

        return csv.Bytes();
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
