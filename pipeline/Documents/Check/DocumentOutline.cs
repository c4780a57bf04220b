using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Check;

/// <summary>What the check compares of one document file.</summary>
/// <param name="File">Path below the folder checked.</param>
/// <param name="Borough">Borough of its folder.</param>
/// <param name="Kind"><c>sna</c> or <c>strategy</c>.</param>
/// <param name="Sections">Sections in order; ids as bookmarks spell them.</param>
/// <param name="RepeatedIds">Ids used more than once.</param>
/// <param name="Headlines">Titles, headings and chart headlines.</param>
/// <param name="Alternatives">Text alternatives of pictures.</param>
internal sealed record DocumentOutline(
    string File,
    Borough Borough,
    string Kind,
    IReadOnlyList<OutlineSection> Sections,
    IReadOnlyList<string> RepeatedIds,
    IReadOnlyList<string> Headlines,
    IReadOnlyList<string> Alternatives)
{
    /// <summary>Tables of all sections in order.</summary>
    public IEnumerable<OutlineTable> Tables => Sections.SelectMany(s => s.Tables);
}
