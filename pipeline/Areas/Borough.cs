namespace SvdPipeline.Areas;

/// <summary>A London borough, or the City of London.</summary>
/// <param name="Code">GSS code, nine characters, such as <c>E09000014</c>.</param>
/// <param name="Name">Name as the ONS spells it.</param>
/// <param name="Part"><c>inner</c> or <c>outer</c> London (ONS).</param>
/// <param name="InScheme">True for the 32 boroughs of the London agreement; false for the City.</param>
/// <param name="Tile">Column and row of the borough's square in the London tile map, from 0.</param>
public sealed record Borough(string Code, string Name, string Part, bool InScheme, (int Column, int Row) Tile)
{
    /// <summary>Lower-case name with hyphens, for file names.</summary>
    public string Slug { get; } = Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>Folder of the borough's documents: <c>E09000014-haringey</c>.</summary>
    public string Folder => $"{Code}-{Slug}";
}
