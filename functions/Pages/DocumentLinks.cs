using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Where documents are downloaded, and the table of those of a borough.</summary>
internal static class DocumentLinks
{
    private static readonly (string Words, (string File, string Words)[] Files)[] Kinds =
    [
        ("Needs assessment", [("sna.html", "Read"), ("sna.docx", "Word")]),
        ("Strategy", [("strategy.html", "Read"), ("strategy.docx", "Word")]),
        ("Tables", [("tables.xlsx", "Workbook")]),
        ("Figures", [("figures.json", "JSON")]),
    ];

    /// <summary>Address of a borough's file.</summary>
    public static string Borough(string asOf, string edition, string code, string file) => $"/api/v1/documents/{asOf}/{edition}/{code}/{file}";

    /// <summary>Address of a file of the comparison.</summary>
    public static string Comparison(string asOf, string edition, string file) => $"/api/v1/documents/{asOf}/{edition}/comparison/{file}";

    /// <summary>An edition as a person reads it.</summary>
    public static string Edition(string edition) => edition == "official" ? "Official edition" : "Public edition";

    /// <summary>Documents of a borough by edition and format; the editions that the reader may see.</summary>
    public static Html Table(HttpContext context, Borough borough, ShelfMonth? month, IReadOnlyList<string> kinds)
    {
        string[] editions = month is null ? [] :
        [
            .. kinds.Where(edition => Policies.May(context.Person(), $"document-{edition}", borough.Code) && month.Build(edition, borough.Code) is not null),
        ];
        return DocumentTemplates.Render("pages/documents", Object(
            ("name", borough.Name),
            ("month", month is null ? "" : Words.Month(month.AsOf)),
            ("editions", List(editions, e => Object(("words", Edition(e))))),
            ("documents", List(Kinds, kind => Object(
                ("words", kind.Words),
                ("editions", List(editions, edition => Object(
                    ("words", Edition(edition)),
                    ("files", List(kind.Files, file => Object(
                        ("words", file.Words),
                        ("address", Borough(month!.AsOf, edition, borough.Code, file.File)))))))))))));
    }
}
