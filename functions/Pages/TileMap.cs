using SvdPipeline.Areas;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Content;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>London as one square a borough: its name and value as words, a shade for the eye, a link where there is a page to go to.</summary>
/// <param name="Label">What the map shows.</param>
/// <param name="Tiles">Every area with its value as printed, its shade (null for no value) and its page (null for none).</param>
/// <param name="Key">Shades and what they mean.</param>
internal sealed record TileMap(string Label, IReadOnlyList<(Borough Borough, string Value, int? Shade, string? Address)> Tiles, IReadOnlyList<(int? Shade, string Words)> Key)
{
    /// <summary>A map of numbers, in classes of equal width.</summary>
    public static TileMap OfNumbers(string label, IEnumerable<(Borough Borough, double? Number, string Printed, string? Address)> areas)
    {
        var all = areas.ToList();
        var shades = new ShadeScale(all.Where(a => a.Number is not null).Select(a => a.Number!.Value), fromZero: false);
        var missing = all.Exists(a => a.Number is null);
        return new TileMap(
            label,
            [.. all.Select(a => (a.Borough, a.Printed, a.Number is { } n ? shades.Shade(n) : (int?)null, a.Address))],
            [.. shades.Legend.Select(c => ((int?)c.Shade, c.Range)), .. missing ? [((int?)null, "no value, or not ranked")] : Array.Empty<(int?, string)>()]);
    }

    /// <summary>The map as HTML.</summary>
    /// <param name="own">GSS code of the reader's borough, which is marked; null for none.</param>
    public Html Render(string? own) => DocumentTemplates.Render("pages/tiles", Object(
        ("label", Label),
        ("tiles", List(Tiles.OrderBy(t => t.Borough.Tile.Row).ThenBy(t => t.Borough.Tile.Column), t => Object(
            ("name", t.Borough.Name.Replace(" and ", " & ", StringComparison.Ordinal)),
            ("short", t.Borough.Name[..4].TrimEnd()),
            ("column", t.Borough.Tile.Column + 1),
            ("row", t.Borough.Tile.Row + 1),
            ("value", t.Value),
            ("shade", Shade(t.Shade)),
            ("own", t.Borough.Code == own),
            ("address", t.Address ?? "")))),
        ("key", List(Key, k => Object(("shade", Shade(k.Shade)), ("words", k.Words))))));

    private static string Shade(int? shade) => shade?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none";
}
