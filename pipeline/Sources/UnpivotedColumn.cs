namespace SvdPipeline.Sources;

/// <summary>A column of a wide file that becomes rows.</summary>
/// <param name="Field">Column of the file, from 0.</param>
/// <param name="Month">Month that its header names, or null.</param>
/// <param name="Set">Relation columns that it sets, with their values as text.</param>
/// <param name="Mended">True when the month was told from the headers on both sides.</param>
public sealed record UnpivotedColumn(int Field, DateOnly? Month, IReadOnlyDictionary<string, string> Set, bool Mended = false);
