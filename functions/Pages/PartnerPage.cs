using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>The public edition of one borough, which is all that a partner sees.</summary>
internal static class PartnerPage
{
    private const string Edition = "public";

    public static async Task<IResult> Show(HttpContext context, string borough, DocumentShelf shelf, ShelfFigures figures, CancellationToken cancel)
    {
        if (Boroughs.All.FirstOrDefault(b => b.Code == borough) is not { } shown)
        {
            return Refusal.NotFound.Result();
        }

        var month = await NewestMonth.Of(shelf, shown.Code, [Edition], null, cancel);
        var read = month is null ? null : await figures.Borough(month, Edition, shown.Code, cancel);
        return new Page($"{shown.Name}, public edition", DocumentTemplates.Render("pages/partner", Object(
            ("name", shown.Name),
            ("month", month is null ? "" : Words.Month(month.AsOf)),
            ("documents", DocumentLinks.Table(context, shown, month, [Edition])),
            ("figures", read is null ? null : BoroughFigures.Render(shown, Edition, read))))) { Notice = read?.Notice ?? "" };
    }
}
