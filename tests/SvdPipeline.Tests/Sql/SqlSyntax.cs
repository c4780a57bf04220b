using System.Text.Json;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>The syntax tree of one select, as DuckDB parses it.</summary>
public sealed class SqlSyntax : IDisposable
{
    private readonly JsonDocument tree;

    private SqlSyntax(JsonDocument tree) => this.tree = tree;

    /// <summary>Tables named in the select that are not its own common table expressions, in order.</summary>
    public IReadOnlyList<string> Tables
    {
        get
        {
            var own = Nodes().Where(n => n.TryGetProperty("cte_map", out _))
                .SelectMany(n => n.GetProperty("cte_map").GetProperty("map").EnumerateArray())
                .Select(entry => entry.GetProperty("key").GetString()!)
                .ToHashSet(StringComparer.Ordinal);
            return [.. Nodes().Where(n => Type(n) == "BASE_TABLE").Select(n => n.GetProperty("table_name").GetString()!)
                .Where(t => !own.Contains(t)).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>True when the outermost select ends in <c>order by</c>.</summary>
    public bool IsOrdered => Outer.GetProperty("modifiers").EnumerateArray().Any(m => Type(m) == "ORDER_MODIFIER");

    /// <summary>True when the outermost select lists <c>*</c>.</summary>
    public bool EndsInStar => Outer.TryGetProperty("select_list", out var list)
        && list.EnumerateArray().Any(e => e.GetProperty("class").GetString() == "STAR");

    private JsonElement Outer => tree.RootElement.GetProperty("statements")[0].GetProperty("node");

    /// <summary>Parses a select; throws with DuckDB's message when it cannot.</summary>
    public static SqlSyntax Parse(string sql)
    {
        using var warehouse = new Warehouse(threads: 1);
        warehouse.Set("text", sql);
        warehouse.Execute("create table tree as select json_serialize_sql(getvariable('text'))::varchar as json");
        var tree = JsonDocument.Parse((string)warehouse.Rows("tree").Single()[0]!, new JsonDocumentOptions { MaxDepth = 512 });
        return tree.RootElement.GetProperty("error").GetBoolean()
            ? throw new FormatException(tree.RootElement.GetProperty("error_message").GetString())
            : new SqlSyntax(tree);
    }

    /// <inheritdoc/>
    public void Dispose() => tree.Dispose();

    private static string? Type(JsonElement node) => node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private IEnumerable<JsonElement> Nodes()
    {
        var waiting = new Stack<JsonElement>([tree.RootElement]);
        while (waiting.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                yield return element;
                foreach (var property in element.EnumerateObject())
                {
                    waiting.Push(property.Value);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    waiting.Push(item);
                }
            }
        }
    }
}
