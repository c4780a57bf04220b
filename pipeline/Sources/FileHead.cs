namespace SvdPipeline.Sources;

/// <summary>The header of a table and the row below it.</summary>
/// <param name="Headers">Header cells, trimmed.</param>
/// <param name="FirstRow">Cells of the first data row; empty when there is none.</param>
/// <param name="Row">Rows above the header.</param>
/// <param name="Line">Line or sheet row of the header.</param>
public sealed record FileHead(IReadOnlyList<string> Headers, IReadOnlyList<string> FirstRow, int Row = 0, long Line = 1);
