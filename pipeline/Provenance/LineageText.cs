using System.Text;

namespace SvdPipeline.Provenance;

/// <summary>Lineage as lines of text and as a Mermaid diagram.</summary>
public static class LineageText
{
    /// <summary>Every relation with what it reads.</summary>
    public static IEnumerable<string> Overview(Lineage lineage) =>
        lineage.All.Select(relation => $"{relation.Name} <- {string.Join(", ", Reads(relation))}");

    /// <summary>The columns of a relation with what each is made from, and what decides its rows.</summary>
    public static IEnumerable<string> Of(RelationLineage relation)
    {
        yield return relation.Path.Length > 0 ? $"{relation.Name} ({relation.Path})" : relation.Name;
        foreach (var (name, from) in relation.Columns)
        {
            yield return $"  {name} <- {(from.Count > 0 ? string.Join(", ", from) : "constants")}";
        }

        yield return $"  rows by {string.Join(", ", relation.Rows)}";
    }

    /// <summary>A column and all it is made from, to the columns of the contracts.</summary>
    public static IEnumerable<string> Of(Lineage lineage, ColumnOrigin column)
    {
        foreach (var (each, from) in lineage.Trace(column))
        {
            var contracts = Lineage.Contracts(each).Select(c => $"{c.Source} '{c.Header}'").ToList();
            if (from.Count > 0 || contracts.Count > 0)
            {
                yield return $"{each} <- {string.Join(", ", from.Select(f => f.ToString()).Concat(contracts))}";
            }
        }
    }

    /// <summary>All relations, by the folder that they lie in.</summary>
    public static string Mermaid(Lineage lineage)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var stage in lineage.All.GroupBy(Stage).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append("    subgraph ").Append(stage.Key).Append('\n');
            foreach (var relation in stage.OrderBy(r => r.Name, StringComparer.Ordinal))
            {
                text.Append("        ").Append(relation.Name).Append('\n');
            }

            text.Append("    end\n");
        }

        foreach (var (from, to) in lineage.All.SelectMany(r => Reads(r).Select(read => (From: read, To: r.Name))).OrderBy(e => e.From, StringComparer.Ordinal).ThenBy(e => e.To, StringComparer.Ordinal))
        {
            text.Append("    ").Append(from).Append(" --> ").Append(to).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What a column is made from.</summary>
    public static string Mermaid(Lineage lineage, ColumnOrigin column)
    {
        var text = new StringBuilder("flowchart LR\n");
        var trace = lineage.Trace(column);
        var numbers = trace.Select((each, at) => (each.Column, at)).ToDictionary(each => each.Column, each => each.at);
        foreach (var (each, at) in numbers)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    n{at}[\"{each}\"]\n");
        }

        foreach (var (each, from) in trace)
        {
            text.AppendJoin("", from.Select(f => FormattableString.Invariant($"    n{numbers[f]} --> n{numbers[each]}\n")));
        }

        return text.ToString();
    }

    private static IEnumerable<string> Reads(RelationLineage relation) =>
        relation.Columns.SelectMany(c => c.From).Concat(relation.Rows).Select(o => o.Relation).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Stage(RelationLineage relation) => relation.Path.Split('/') is [_, var stage, _, ..] ? stage : "Figures";
}
