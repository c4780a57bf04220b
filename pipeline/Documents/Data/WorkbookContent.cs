namespace SvdPipeline.Documents.Data;

/// <summary>A workbook as data.</summary>
/// <param name="Title">Title on the Contents sheet.</param>
/// <param name="Lines">Lines under it: period, edition, notice.</param>
/// <param name="Sheets">Sheets in order, after Contents.</param>
public sealed record WorkbookContent(string Title, IReadOnlyList<string> Lines, IReadOnlyList<WorkbookSheet> Sheets);
