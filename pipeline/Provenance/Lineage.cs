using System.Text.Json;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Provenance;

/// <summary>Where every column of every relation comes from, to the columns of the contracts, read from the <c>.sql</c> files themselves. Without the two relations of the quality report whose columns variables choose.</summary>
public sealed class Lineage
{
    /// <summary>Name of what follows the last relation: the figures that C# makes of them.</summary>
    public const string Figures = "figure";

    private static readonly Lazy<Lineage> Read = new(() => new Lineage());

    private readonly Dictionary<string, RelationLineage> relations = new(StringComparer.Ordinal);

    private Lineage()
    {
        using var warehouse = new Warehouse(threads: 1);
        foreach (var relation in Relations.InOrder(Relations.All.Keys.Order(StringComparer.Ordinal)))
        {
            var syntax = warehouse.Syntax(relation.Sql);
            if (IsByVariables(syntax))
            {
                continue;
            }

            using var tree = JsonDocument.Parse(syntax, new JsonDocumentOptions { MaxDepth = 512 });
            var table = new SelectLineage(ColumnsOf).Read(tree.RootElement);
            relations[relation.Name] = new RelationLineage(relation.Name, relation.Path, [.. table.Columns.Select(c => (c.Name, ColumnOrigin.Sorted(c.From)))], ColumnOrigin.Sorted(table.Rows));
        }

        relations[Figures] = new RelationLineage(
            Figures,
            "",
            [
                .. new[] { "numerator", "denominator", "value", "lower_cl", "upper_cl", "status" }.Select(column => (column, ColumnOrigin.Sorted(column switch
                {
                    "numerator" => [new("figure_count", "numerator"), new("indicator_figure", "numerator")],
                    "denominator" => [new("figure_count", "population"), new("figure_count", "total"), new("figure_count", "numerator"), new("indicator_figure", "denominator")],
                    "status" => [new("figure_count", "undetermined"), new("figure_count", "numerator"), new("indicator_figure", "status")],
                    _ => [new("figure_count", "numerator"), new("figure_count", "population"), new("figure_count", "total"), new("indicator_figure", "value"), new("indicator_figure", "numerator"), new("indicator_figure", "denominator")],
                }))),
            ],
            [new ColumnOrigin("figure_count", ColumnOrigin.Rows), new ColumnOrigin("indicator_figure", ColumnOrigin.Rows)]);
    }

    /// <summary>The lineage of this program.</summary>
    public static Lineage Current => Read.Value;

    /// <summary>Relations in the order they are built, the figures last.</summary>
    public IEnumerable<RelationLineage> All => relations.Values;

    /// <summary>The relation, or null for a raw relation, a seed or no relation.</summary>
    public RelationLineage? Find(string relation) => relations.GetValueOrDefault(relation);

    /// <summary>All columns that a column is made from, through every relation, each once and before what it is made from itself.</summary>
    /// <param name="of">The column; <c>*</c> for the rows of a relation.</param>
    public IReadOnlyList<(ColumnOrigin Column, IReadOnlyList<ColumnOrigin> From)> Trace(ColumnOrigin of)
    {
        var found = new List<(ColumnOrigin, IReadOnlyList<ColumnOrigin>)>();
        var seen = new HashSet<ColumnOrigin> { of };
        var waiting = new Queue<ColumnOrigin>([of]);
        while (waiting.TryDequeue(out var column))
        {
            var from = Find(column.Relation)?.From(column.Column) ?? [];
            found.Add((column, from));
            foreach (var next in from.Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return found;
    }

    /// <summary>Contract columns that fill a column of a raw relation: source and first header.</summary>
    public static IEnumerable<(string Source, string Header)> Contracts(ColumnOrigin column) =>
        from contract in SourceContracts.All
        where contract.Relation == column.Relation
        let field = contract.Column(column.Column)
        where field is not null
        select (contract.Id, field.Headers.Count > 0 ? field.Headers[0] : field.Name);

    /// <summary>True where variables choose the columns (of any file, for the quality report): no query says what they are.</summary>
    private static bool IsByVariables(string syntax) =>
        syntax.Contains("\"columns\":true", StringComparison.Ordinal) || syntax.Contains("\"type\":\"PIVOT\"", StringComparison.Ordinal);

    private IReadOnlyList<string>? ColumnsOf(string relation) =>
        relations.TryGetValue(relation, out var known) ? [.. known.Columns.Select(c => c.Name)]
        : RelationShape.All.TryGetValue(relation, out var raw) ? [.. raw.Columns.Select(c => c.Name), "filename"]
        : null;
}
