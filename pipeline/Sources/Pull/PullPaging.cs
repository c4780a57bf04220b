namespace SvdPipeline.Sources.Pull;

/// <summary>A CSV that comes in pages, each with the header: asked for again from a row on, until a page is not full.</summary>
/// <param name="Parameter">Query parameter that takes the number of rows to pass over, such as <c>RecordOffset</c>.</param>
/// <param name="Rows">Rows of a full page.</param>
public sealed record PullPaging(string Parameter, int Rows);
