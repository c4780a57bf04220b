using CsvHelper;

namespace SvdPipeline.Definition;

/// <summary>A small CSV held whole: its header and its rows, each with its physical line.</summary>
/// <param name="Header">Cells of the first record.</param>
/// <param name="Rows">The other records, in order; a record may be shorter or longer than the header.</param>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<(long Line, string[] Cells)> Rows)
{
    /// <summary>Reads comma-separated text (RFC 4180; a leading byte order mark is dropped).</summary>
    public static CsvTable Parse(string text)
    {
        var options = CsvReaderOptions.Default with { HasHeader = false, TrackLineNumbers = true, SkipEmptyLines = true };
        using var csv = CsvReader.FromText(text.TrimStart('\uFEFF'), options);
        var rows = new List<(long Line, string[] Cells)>();
        while (csv.Read())
        {
            rows.Add((csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
        }

        return rows.Count == 0 ? new CsvTable([], []) : new CsvTable(rows[0].Cells, rows[1..]);
    }

    /// <summary>Rows as cells by column name; a missing cell is empty.</summary>
    public IEnumerable<Dictionary<string, string>> Named() =>
        Rows.Select(row => Header.Select((name, i) => (name, cell: i < row.Cells.Length ? row.Cells[i] : ""))
            .ToDictionary(cell => cell.name, cell => cell.cell, StringComparer.Ordinal));
}
