namespace SvdPipeline.Storage;

/// <summary>
/// What was taken from one landing file: its record beside the Parquet, immutable once committed.
/// </summary>
/// <param name="Id">First 16 hex digits of <paramref name="Sha256"/>, or of a hash of it with the part and the mapping file where there are such: two ingests of the same bytes are one snapshot.</param>
/// <param name="Source">Contract id, such as <c>safestats-mps-crime</c>.</param>
/// <param name="Relation">Staging relation the rows belong to, such as <c>stg_crime</c>.</param>
/// <param name="File">File name as found, relative to the landing folder, forward slashes.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hex.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Received">Date received: the landing folder's date, otherwise the file's last write.</param>
/// <param name="AsOf">Last day the data speaks of (latest recorded date, last month column, refresh date, census day).</param>
/// <param name="Vintage">For published counts: last month column, <c>yyyy-MM</c>; otherwise empty.</param>
/// <param name="FirstMonth">First month the data covers, <c>yyyy-MM</c>, or empty.</param>
/// <param name="HeaderVintage">Id of the header vintage of the contract that was recognised.</param>
/// <param name="RowsIn">Data rows read.</param>
/// <param name="RowsKept">Rows kept. <c>RowsIn = RowsKept + RowsRefused</c>.</param>
/// <param name="RowsRefused">Rows refused, each with a finding.</param>
/// <param name="RowsOut">Rows written: equals kept, except for wide files, where one row in becomes one a month.</param>
/// <param name="Findings">Number of findings.</param>
/// <param name="Synthetic">True when the file says that it is synthetic sample data.</param>
/// <param name="Mapping">Hash of the mapping file by which it was read, or empty.</param>
/// <param name="Part">Sheet or member of the file that it was taken from (<c>#Sheet</c>, <c>/member.csv</c>), or empty for the whole.</param>
public sealed record Snapshot(
    string Id,
    string Source,
    string Relation,
    string File,
    string Sha256,
    long Bytes,
    DateOnly Received,
    DateOnly AsOf,
    string Vintage,
    string FirstMonth,
    string HeaderVintage,
    long RowsIn,
    long RowsKept,
    long RowsRefused,
    long RowsOut,
    long Findings,
    bool Synthetic,
    string Mapping = "",
    string Part = "");
