namespace SvdPipeline.Sources;

/// <summary>A column of a wide file that becomes rows.</summary>
/// <param name="Field">Column of the file, from 0.</param>
/// <param name="Month">Month that its header names, or null.</param>
/// <param name="Set">Relation columns with whole numbers that it sets.</param>
public sealed record UnpivotedColumn(int Field, DateOnly? Month, IReadOnlyDictionary<string, int> Set);
