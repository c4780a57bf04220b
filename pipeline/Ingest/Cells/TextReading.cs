namespace SvdPipeline.Ingest.Cells;

/// <summary>What a spelling becomes.</summary>
internal readonly record struct TextReading(string? Value, CellState State)
{
    /// <summary>Nothing there.</summary>
    public static TextReading Missing => new(null, CellState.Missing);

    /// <summary>Not allowed.</summary>
    public static TextReading Bad => new(null, CellState.Bad);

    /// <summary>A value.</summary>
    public static TextReading Of(string value) => new(value, CellState.Filled);
}
