namespace SvdPipeline.Ingest;

/// <summary>What came of reading one file.</summary>
/// <param name="RowsIn">Data rows read.</param>
/// <param name="RowsKept">Rows kept.</param>
/// <param name="RowsRefused">Rows refused.</param>
/// <param name="RowsOut">Rows written.</param>
/// <param name="FirstMonth">First month the data covers, or null.</param>
/// <param name="LastDay">Last day the data speaks of, or null.</param>
/// <param name="LastMonth">Last month with a count, or null.</param>
/// <param name="Filled">Relation column to rows with a value, for the columns that the file has.</param>
internal sealed record ReadResult(
    long RowsIn,
    long RowsKept,
    long RowsRefused,
    long RowsOut,
    DateOnly? FirstMonth,
    DateOnly? LastDay,
    DateOnly? LastMonth,
    IReadOnlyList<(string Column, long Filled)> Filled);
