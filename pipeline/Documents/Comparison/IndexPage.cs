using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;

namespace SvdPipeline.Documents.Comparison;

/// <summary><c>index.html</c> of an edition: finds a borough on a tile map or in a list, and leads to its documents.</summary>
public static class IndexPage
{
    /// <summary>The page.</summary>
    public static OutputFile File(IndexInputs inputs)
    {
        var found = inputs.Boroughs.ToDictionary(b => b.Borough.Code, b => b.Tier, StringComparer.Ordinal);
        var boroughs = inputs.Boroughs.OrderBy(b => b.Borough.Name, StringComparer.Ordinal);
        var body = DocumentTemplates.Render("comparison/documents", PageModel.Object(
            ("official", inputs.Edition == Edition.Official),
            ("as_of", Wording.Month(inputs.AsOf)),
            ("has_comparison", inputs.HasComparison),
            ("tiles", PageModel.List(Boroughs.All, b => PageModel.Object(
                ("code", b.Code),
                ("name", b.Name),
                ("short", b.Name[..4].TrimEnd()),
                ("column", b.Tile.Column + 1),
                ("row", b.Tile.Row + 1),
                ("has_documents", found.ContainsKey(b.Code)),
                ("tier", Tier(found.GetValueOrDefault(b.Code)))))),
            ("boroughs", PageModel.List(boroughs, b => PageModel.Object(
                ("code", b.Borough.Code),
                ("name", b.Borough.Name),
                ("folder", b.Borough.Folder),
                ("tier", Tier(b.Tier)))))));
        var links = inputs.HasComparison
            ? new[] { ("Boroughs", "index.html", ""), ("London's boroughs compared", "comparison/index.html", ""), ("Completeness of the data", "comparison/completeness.html", "") }
            : [];
        return new OutputFile("index.html", new PageFrame(inputs.Edition, inputs.AsOf, inputs.Banner).Page("Serious violence in London: documents by borough", links, "index.html", body));
    }

    private static string Tier(int tier) => tier == 0 ? "no tier yet" : $"tier {tier.ToString(CultureInfo.InvariantCulture)}";
}
