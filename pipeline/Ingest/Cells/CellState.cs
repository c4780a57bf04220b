namespace SvdPipeline.Ingest.Cells;

/// <summary>What became of a cell.</summary>
internal enum CellState
{
    /// <summary>Nothing was there.</summary>
    Missing = 0,

    /// <summary>A value was taken.</summary>
    Filled = 1,

    /// <summary>Something was there that the contract does not allow; the cell is left empty.</summary>
    Bad = 2,
}
