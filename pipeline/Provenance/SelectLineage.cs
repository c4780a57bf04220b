using System.Text.Json;

namespace SvdPipeline.Provenance;

/// <summary>Reads where the columns of a select come from, from its syntax tree as DuckDB's own parser gives it.</summary>
/// <param name="table">Columns of a relation that a select may name, or null for a seed.</param>
internal sealed class SelectLineage(Func<string, IReadOnlyList<string>?> table)
{
    /// <summary>The result of the outermost select.</summary>
    public ScopedTable Read(JsonElement tree) => Query(tree.GetProperty("statements")[0].GetProperty("node"), null, new Dictionary<string, ScopedTable>());

    private ScopedTable Query(JsonElement node, SelectScope? around, IReadOnlyDictionary<string, ScopedTable> named)
    {
        var scope = new SelectScope(around, named);
        foreach (var entry in node.GetProperty("cte_map").GetProperty("map").EnumerateArray())
        {
            var name = entry.GetProperty("key").GetString()!;
            scope.Named[name] = Renamed(Query(entry.GetProperty("value").GetProperty("query").GetProperty("node"), around, scope.Named), name, entry.GetProperty("value").GetProperty("aliases"));
        }

        return Type(node) == "SET_OPERATION_NODE" ? Union(node, around, scope.Named) : Select(node, scope);
    }

    private ScopedTable Union(JsonElement node, SelectScope? around, IReadOnlyDictionary<string, ScopedTable> named)
    {
        JsonElement[] sides = node.TryGetProperty("left", out var left) && left.ValueKind == JsonValueKind.Object
            ? [left, node.GetProperty("right")]
            : [.. node.GetProperty("children").EnumerateArray()];
        var tables = Array.ConvertAll(sides, side => Query(side, around, named));
        return new ScopedTable(
            "",
            [.. tables[0].Columns.Select((column, at) => new ScopedColumn(column.Name, Joined(tables.Select(t => t.Columns[at].From)), Fields([.. tables.Select(t => t.Columns[at])])))],
            Joined(tables.Select(t => t.Rows)));
    }

    private ScopedTable Select(JsonElement node, SelectScope scope)
    {
        var rows = new HashSet<ColumnOrigin>();
        From(node.GetProperty("from_table"), scope, rows);
        var columns = new List<ScopedColumn>();
        foreach (var expression in node.GetProperty("select_list").EnumerateArray())
        {
            foreach (var column in Listed(expression, scope))
            {
                columns.Add(column);
                scope.Aliases.TryAdd(column.Name, column);
            }
        }

        foreach (var part in new[] { "where_clause", "group_expressions", "having", "qualify" })
        {
            if (node.TryGetProperty(part, out var clause))
            {
                rows.UnionWith(Expression(clause, scope));
            }
        }

        var modifiers = node.GetProperty("modifiers").EnumerateArray().ToArray();
        foreach (var modifier in modifiers.Any(m => Type(m) == "LIMIT_MODIFIER") ? modifiers : [.. modifiers.Where(m => Type(m) == "DISTINCT_MODIFIER")])
        {
            rows.UnionWith(Expression(modifier, scope));
        }

        var starred = node.GetProperty("select_list").EnumerateArray().Where(e => Type(e) == "STAR").SelectMany(star => Starred(star, scope));
        return new ScopedTable("", columns, Joined(scope.Tables.Select(t => t.Rows).Append(rows)), starred.FirstOrDefault(t => t.Open is not null)?.Open);
    }

    private void From(JsonElement from, SelectScope scope, HashSet<ColumnOrigin> rows)
    {
        switch (Type(from))
        {
            case "BASE_TABLE":
                var name = from.GetProperty("table_name").GetString()!;
                scope.Tables.Add(Renamed(Base(name, scope), Alias(from) is { Length: > 0 } alias ? alias : name, Names(from)));
                break;
            case "SUBQUERY":
                scope.Tables.Add(Renamed(Query(from.GetProperty("subquery").GetProperty("node"), scope, scope.Named), Alias(from), Names(from)));
                break;
            case "JOIN":
                From(from.GetProperty("left"), scope, rows);
                From(from.GetProperty("right"), scope, rows);
                rows.UnionWith(from.TryGetProperty("condition", out var condition) ? Expression(condition, scope) : []);
                foreach (var column in from.TryGetProperty("using_columns", out var shared) ? shared.EnumerateArray().ToArray() : [])
                {
                    rows.UnionWith(scope.Find([column.GetString()!]));
                }

                break;
            case "TABLE_FUNCTION":
                scope.Tables.Add(Renamed(new ScopedTable("", [new ScopedColumn(from.GetProperty("function").GetProperty("function_name").GetString()!, Expression(from.GetProperty("function"), scope))], []), Alias(from), Names(from)));
                break;
            case "EXPRESSION_LIST":
                var values = from.GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().ToArray()).ToArray();
                scope.Tables.Add(Renamed(new ScopedTable("", [.. values[0].Select((_, at) => new ScopedColumn($"col{at}", Joined(values.Select(row => Expression(row[at], scope)))))], []), Alias(from), Names(from)));
                break;
        }
    }

    private ScopedTable Base(string name, SelectScope scope)
    {
        if (scope.Named.TryGetValue(name, out var own))
        {
            return own;
        }

        HashSet<ColumnOrigin> rows = [new ColumnOrigin(name, ColumnOrigin.Rows)];
        return table(name) is { } columns
            ? new ScopedTable(name, [.. columns.Select(c => new ScopedColumn(c, [new ColumnOrigin(name, c)]))], rows)
            : new ScopedTable(name, [], rows, name);
    }

    /// <summary>The columns that one entry of a select list gives.</summary>
    private IEnumerable<ScopedColumn> Listed(JsonElement expression, SelectScope scope)
    {
        if (Type(expression) == "STAR")
        {
            var left = expression.GetProperty("exclude_list").EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetProperty("column").GetString()!).ToHashSet(StringComparer.Ordinal);
            return [.. Starred(expression, scope).SelectMany(t => t.Columns).Where(c => !left.Contains(c.Name))];
        }

        var fields = Structs(expression, scope);
        if (expression.TryGetProperty("function_name", out var function) && function.GetString() == "unnest" && expression.GetRawText().Contains("\"recursive\"", StringComparison.Ordinal) && fields is not null)
        {
            return [.. fields.Select(f => new ScopedColumn(f.Key, f.Value))];
        }

        string[] names = Type(expression) == "COLUMN_REF" ? Reference(expression) : [];
        var name = Alias(expression) is { Length: > 0 } alias ? alias : names.LastOrDefault() ?? Type(expression);
        return [new ScopedColumn(name, Expression(expression, scope), names.Length > 0 ? scope.Column(names)?.Fields : fields)];
    }

    private static IEnumerable<ScopedTable> Starred(JsonElement star, SelectScope scope) =>
        star.GetProperty("relation_name").GetString() is { Length: > 0 } of ? scope.Tables.Where(t => t.Alias == of) : scope.Tables;

    /// <summary>Everything an expression is made from: its references, what its subqueries give, and for counts and sums that the rows are there.</summary>
    private HashSet<ColumnOrigin> Expression(JsonElement expression, SelectScope scope)
    {
        var found = new HashSet<ColumnOrigin>();
        var waiting = new Stack<JsonElement>([expression]);
        while (waiting.TryPop(out var part))
        {
            if (part.ValueKind == JsonValueKind.Array)
            {
                Array.ForEach([.. part.EnumerateArray()], waiting.Push);
            }

            if (part.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            switch (Type(part))
            {
                case "COLUMN_REF":
                    found.UnionWith(scope.Find(Reference(part)));
                    continue;
                case "STAR":
                    found.UnionWith(scope.Tables.SelectMany(t => t.Columns).SelectMany(c => c.From));
                    continue;
                case "SUBQUERY":
                    var inner = Query(part.GetProperty("subquery").GetProperty("node"), scope, scope.Named);
                    found.UnionWith(inner.Columns.SelectMany(c => c.From).Concat(inner.Rows));
                    found.UnionWith(part.TryGetProperty("child", out var child) ? Expression(child, scope) : []);
                    continue;
                case "LAMBDA":
                    Array.ForEach([.. Parameters(part.GetProperty("lhs"))], scope.Bind);
                    waiting.Push(part.GetProperty("expr"));
                    continue;
            }

            // A count or a sum says which rows there are, whatever it adds up.
            if (part.TryGetProperty("function_name", out var function) && function.GetString() is "count_star" or "count" or "sum")
            {
                found.UnionWith(scope.Tables.SelectMany(t => t.Rows));
            }

            foreach (var property in part.EnumerateObject().Reverse())
            {
                waiting.Push(property.Value);
            }
        }

        return found;
    }

    /// <summary>Fields of the structs that an expression makes; null where it makes none.</summary>
    private Dictionary<string, HashSet<ColumnOrigin>>? Structs(JsonElement expression, SelectScope scope)
    {
        _ = Expression(expression, scope);
        var fields = new Dictionary<string, HashSet<ColumnOrigin>>(StringComparer.Ordinal);
        var waiting = new Stack<JsonElement>([expression]);
        while (waiting.TryPop(out var part))
        {
            if (part.ValueKind == JsonValueKind.Object && part.TryGetProperty("function_name", out var function) && function.GetString() == "struct_pack")
            {
                foreach (var child in part.GetProperty("children").EnumerateArray())
                {
                    fields.TryAdd(Alias(child), []);
                    fields[Alias(child)].UnionWith(Expression(child, scope));
                }
            }
            else if (part.ValueKind == JsonValueKind.Object && Type(part) != "SUBQUERY")
            {
                Array.ForEach([.. part.EnumerateObject().Select(p => p.Value)], waiting.Push);
            }
            else if (part.ValueKind == JsonValueKind.Array)
            {
                Array.ForEach([.. part.EnumerateArray()], waiting.Push);
            }
        }

        return fields.Count > 0 ? fields : null;
    }

    private static Dictionary<string, HashSet<ColumnOrigin>>? Fields(IReadOnlyList<ScopedColumn> columns) => columns.All(c => c.Fields is null) ? null
        : columns.SelectMany(c => c.Fields ?? new Dictionary<string, HashSet<ColumnOrigin>>()).GroupBy(f => f.Key, StringComparer.Ordinal).ToDictionary(f => f.Key, f => Joined(f.Select(each => each.Value)), StringComparer.Ordinal);

    private static ScopedTable Renamed(ScopedTable table, string alias, JsonElement names)
    {
        var given = names.ValueKind == JsonValueKind.Array ? names.EnumerateArray().Select(n => n.GetString()!).ToArray() : [];
        return table with { Alias = alias, Columns = [.. table.Columns.Select((column, at) => at < given.Length ? column with { Name = given[at] } : column)] };
    }

    private static IEnumerable<string> Parameters(JsonElement lhs) => Type(lhs) == "COLUMN_REF" ? [Reference(lhs)[^1]] : lhs.GetProperty("children").EnumerateArray().SelectMany(Parameters);

    private static HashSet<ColumnOrigin> Joined(IEnumerable<IEnumerable<ColumnOrigin>> sets) => [.. sets.SelectMany(s => s)];

    private static string[] Reference(JsonElement reference) => [.. reference.GetProperty("column_names").EnumerateArray().Select(n => n.GetString()!)];

    private static JsonElement Names(JsonElement from) => from.TryGetProperty("column_name_alias", out var names) ? names : default;

    private static string Alias(JsonElement node) => node.TryGetProperty("alias", out var alias) ? alias.GetString()! : "";

    private static string Type(JsonElement node) => node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
}
