using SvdPipeline.Definition;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>
/// A CSV of a given/expect case. Header cells are <c>name:type</c> with DuckDB's type (an expected table may leave the type out);
/// an empty cell is null, <c>''</c> the empty text.
/// </summary>
public sealed class FixtureTable
{
    private FixtureTable(IReadOnlyList<(string Name, string Type)> columns, IReadOnlyList<string?[]> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    /// <summary>Columns in order.</summary>
    public IReadOnlyList<(string Name, string Type)> Columns { get; }

    /// <summary>Cells as text, row by row.</summary>
    public IReadOnlyList<string?[]> Rows { get; }

    /// <summary>Reads a table; <c>{folder}</c> in a cell becomes <paramref name="folder"/>.</summary>
    public static FixtureTable Read(string path, string folder)
    {
        var csv = CsvTable.Parse(File.ReadAllText(path));
        var columns = csv.Header.Select(cell => cell.Split(':', 2)).Select(parts => (parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "")).ToList();
        var rows = new List<string?[]>();
        foreach (var (line, cells) in csv.Rows)
        {
            if (cells.Length != columns.Count)
            {
                throw new InvalidDataException($"{path} line {line}: {cells.Length} cells, but the header has {columns.Count}.");
            }

            rows.Add([.. cells.Select(cell => Cell(cell.Replace("{folder}", folder, StringComparison.Ordinal)))]);
        }

        return new FixtureTable(columns, rows);
    }

    /// <summary>Makes the table in the warehouse, each cell cast by DuckDB to its column's type.</summary>
    public void Load(Warehouse warehouse, string name)
    {
        warehouse.Execute($"create or replace table {name} ({string.Join(", ", Columns.Select(c => $"{c.Name} {c.Type}"))})");
        var cells = string.Join(", ", Columns.Select((c, i) => $"cast(${i + 1} as {c.Type})"));
        foreach (var row in Rows)
        {
            warehouse.Execute($"insert into {name} values ({cells})", [.. row.Select(cell => (object?)cell ?? DBNull.Value)]);
        }
    }

    private static string? Cell(string text) => text switch
    {
        "" => null,
        "''" => "",
        _ => text,
    };
}
