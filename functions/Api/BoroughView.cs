using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Api;

/// <summary>A borough, with its documents where one is asked for.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">Name.</param>
/// <param name="Part"><c>inner</c> or <c>outer</c> London.</param>
/// <param name="InScheme">False for the City of London.</param>
/// <param name="Column">Column of its square in the tile map, from 0.</param>
/// <param name="Row">Row of its square, from 0.</param>
/// <param name="Documents">Its documents by month and edition, the newest month first; empty in the list of boroughs.</param>
public sealed record BoroughView(string Code, string Name, string Part, bool InScheme, int Column, int Row, IReadOnlyList<DocumentSet> Documents)
{
    internal static BoroughView Of(Borough borough, IReadOnlyList<DocumentSet> documents) =>
        new(borough.Code, borough.Name, borough.Part, borough.InScheme, borough.Tile.Column, borough.Tile.Row, documents);
}
