using System.Collections;
using System.Globalization;
using System.Text.Json;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>
/// One folder <c>Fixtures/sql/{relation}/{case}</c>: tables given (<c>given_{name}.csv</c>, shared ones one folder up), <c>variables.json</c>, and
/// <c>expect.csv</c>. A given table that the relation reads as Parquet (<c>getvariable('files_{name}')</c>) is written to a file
/// <c>{folder}/{name}.parquet</c>; <c>given_{name}@2.csv</c> makes a second file of the same relation, <c>{folder}/{name}@2.parquet</c>.
/// Seeds named in <see cref="GivenSeeds"/> need not be given.
/// </summary>
public sealed record GivenExpectCase(string Relation, string Name)
{
    private string Folder => Repository.Fixture("sql", Relation, Name);

    /// <summary>All cases on disk, in order.</summary>
    public static IEnumerable<GivenExpectCase> All() =>
        from relation in Directory.GetDirectories(Repository.Fixture("sql")).Order(StringComparer.Ordinal)
        from folder in Directory.GetDirectories(relation).Order(StringComparer.Ordinal)
        select new GivenExpectCase(Path.GetFileName(relation), Path.GetFileName(folder));

    /// <summary>Builds the relation over what is given and returns what differs from what is expected, a line each.</summary>
    public IReadOnlyList<string> Differences()
    {
        var scratch = Directory.CreateTempSubdirectory("svd-sql-");
        try
        {
            using var warehouse = new Warehouse(threads: 1);
            Prepare(warehouse, scratch.FullName.Replace('\\', '/'));
            warehouse.Build(Relation);
            return [.. WideCounts(warehouse), .. Compare(warehouse, FixtureTable.Read(Path.Combine(Folder, "expect.csv"), scratch.FullName))];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private void Prepare(Warehouse warehouse, string scratch)
    {
        var relation = Relations.All[Relation];
        var variables = Variables();
        GivenSeeds.Load(warehouse, variables);
        var files = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (table, path) in Given())
        {
            var given = FixtureTable.Read(path, scratch);
            given.Load(warehouse, Quoted(table));
            var name = table.Split('@')[0];
            if (relation.Sql.Contains($"'files_{name}'", StringComparison.Ordinal))
            {
                var file = $"{scratch}/{table}.parquet";
                warehouse.Execute($"copy {Quoted(table)} to '{file}' (format parquet)");
                files.TryAdd(name, []);
                files[name].Add(file);
            }
        }

        foreach (var (name, paths) in files)
        {
            warehouse.Set($"files_{name}", paths);
        }

        foreach (var (name, value) in variables)
        {
            warehouse.Set(name, value);
        }

        var missing = Missing(relation, read => warehouse.Exists(read) || files.ContainsKey(read)).ToList();
        Assert.True(missing.Count == 0, $"{Relation}/{Name} does not give what {Relation} reads: {string.Join(", ", missing.Select(m => $"given_{m}.csv"))}.");
    }

    /// <summary>A view that is not given is made of what it reads.</summary>
    private static IEnumerable<string> Missing(Relation relation, Func<string, bool> there) => relation.Reads
        .Where(read => !there(read))
        .SelectMany(read => Relations.All.TryGetValue(read, out var view) && view.IsView ? Missing(view, there) : [read]);

    private IEnumerable<(string Table, string Path)> Given() =>
        new[] { Path.GetDirectoryName(Folder)!, Folder }
            .SelectMany(folder => Directory.GetFiles(folder, "given_*.csv"))
            .GroupBy(path => Path.GetFileNameWithoutExtension(path)["given_".Length..], StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Last()));

    private Dictionary<string, object> Variables()
    {
        var path = Path.Combine(Folder, "variables.json");
        return File.Exists(path)
            ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(path))!
                .Where(v => v.Value.ValueKind != JsonValueKind.Null)
                .ToDictionary(v => v.Key, v => Value(v.Value), StringComparer.Ordinal)
            : [];
    }

    private IEnumerable<string> WideCounts(Warehouse warehouse) =>
        warehouse.ColumnTypes(Relation).Where(c => c.Type is "HUGEINT" or "UHUGEINT").Select(c => $"column {c.Name} is {c.Type}; counts are bigint");

    private IEnumerable<string> Compare(Warehouse warehouse, FixtureTable expected)
    {
        var columns = warehouse.Columns(Relation).ToList();
        var wanted = expected.Columns.Select(c => (c.Name, Index: columns.IndexOf(c.Name))).ToList();
        var absent = wanted.Where(w => w.Index < 0).Select(w => $"no column {w.Name}; there is {string.Join(", ", columns)}").ToList();
        if (absent.Count > 0)
        {
            return absent;
        }

        var found = warehouse.Rows(Relation).Select(row => wanted.Select(w => Text(row[w.Index])).ToArray()).ToList();
        if (Relations.All[Relation] is { IsView: true } or { IsUnordered: true })
        {
            found = InOrderOf(expected, found);
        }

        var differences = new List<string>();
        for (var i = 0; i < Math.Max(found.Count, expected.Rows.Count); i++)
        {
            var (f, e) = (found.ElementAtOrDefault(i), expected.Rows.ElementAtOrDefault(i));
            if (f is null || e is null || !f.Zip(e).All(cell => Same(cell.First, cell.Second)))
            {
                differences.Add($"row {i + 1}: expected {Line(e)}\n       found    {Line(f)}");
            }
        }

        return differences;
    }

    /// <summary>The rows found, each where an equal one is expected, as far as there is one.</summary>
    private static List<string?[]> InOrderOf(FixtureTable expected, List<string?[]> found)
    {
        var places = expected.Rows.ToList();
        return [.. found.OrderBy(row => places.FindIndex(e => row.Zip(e).All(cell => Same(cell.First, cell.Second))) is >= 0 and var place ? place : int.MaxValue)];
    }

    private static string Line(string?[]? row) => row is null ? "nothing" : string.Join(",", row.Select(cell => cell is "" ? "''" : cell));

    private static bool Same(string? found, string? expected) =>
        found == expected
        || double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var f)
            && double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var e)
            && Math.Abs(f - e) <= 1e-9 * Math.Max(1, Math.Abs(e));

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool b => b ? "true" : "false",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string s => s,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(e => e.GetString()!).ToList(),
        _ => DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : json.GetString()!,
    };

    private static string Quoted(string name) => $"\"{name}\"";
}
