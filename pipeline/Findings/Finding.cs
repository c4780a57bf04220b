namespace SvdPipeline.Findings;

/// <summary>
/// One thing found wrong with an input: a code of the catalogue, the place, the value found and wanted, and what to do.
/// Data problems are findings, never exceptions.
/// </summary>
/// <param name="Code">Code of the catalogue, such as <c>SVD-I104</c>.</param>
/// <param name="File">File name relative to the landing folder.</param>
/// <param name="Line">Physical line in the file, from 1; 0 when the finding is about the file.</param>
/// <param name="Column">Column number from 1; 0 when the finding is about the row or file.</param>
/// <param name="ColumnName">Header of the column as found, or empty.</param>
/// <param name="Found">The value for a column whose sensitivity is open, otherwise its class ("not a number").</param>
/// <param name="Wanted">What the contract wants.</param>
/// <param name="Remedy">What to do, as an instruction.</param>
/// <param name="RowRefused">True when the row did not get into the lake because of it.</param>
public sealed record Finding(
    string Code,
    string File,
    long Line,
    int Column,
    string ColumnName,
    string Found,
    string Wanted,
    string Remedy,
    bool RowRefused = false);
