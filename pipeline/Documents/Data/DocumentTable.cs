namespace SvdPipeline.Documents.Data;

/// <summary>A table of a document, read from its tree.</summary>
/// <param name="Kind">Document: <c>sna</c> or <c>strategy</c>.</param>
/// <param name="Id">Id without <c>tbl-</c>.</param>
/// <param name="Section">Id of the section it stands in.</param>
/// <param name="Caption">Caption as printed, with its number.</param>
/// <param name="Columns">Column headers.</param>
/// <param name="Rows">Rows of cells.</param>
/// <param name="Notes">Notes and source lines after it.</param>
/// <param name="FigureIds">Ids of the figures in it, in reading order, each once; none for a table of words.</param>
public sealed record DocumentTable(
    string Kind,
    string Id,
    string Section,
    string Caption,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<DocumentCell>> Rows,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> FigureIds)
{
    /// <summary>Name of its files, unique over both documents.</summary>
    public string Name => $"{Kind}-{Id}";
}
