using System.CommandLine;
using SvdPipeline.Findings;
using SvdPipeline.Provenance;

namespace SvdPipeline.Command;

/// <summary><c>svd lineage</c>: where the columns of the relations come from, to the columns of the contracts.</summary>
internal static class LineageVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var what = new Argument<string?>("relation-or-column")
        {
            Description = "A relation such as crime_count, for its columns; a column such as figure_count.numerator, or figure.value, for all it is made from; nothing for all relations.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format") { Description = "Form of the data on standard output.", DefaultValueFactory = _ => "text", HelpName = "text|json|mermaid" }.AcceptOnlyFromAmong("text", "json", "mermaid");
        var verb = new System.CommandLine.Command("lineage", "Say what the columns of a relation are made from, read from the queries themselves.") { what, format };
        verb.SetAction(parsed =>
        {
            var lineage = Lineage.Current;
            var parts = (parsed.GetValue(what) ?? "").Split('.', 2);
            if (parts[0].Length == 0)
            {
                Print(terminal, parsed.GetValue(format)!, lineage.All.Select(Data), LineageText.Overview(lineage), () => LineageText.Mermaid(lineage));
            }
            else if (lineage.Find(parts[0]) is not { } relation || (parts.Length == 2 && parts[1] != ColumnOrigin.Rows && relation.Columns.All(c => c.Name != parts[1])))
            {
                throw new UserError(ExitCode.Usage, "SVD-B123", $"There is no relation or column '{parsed.GetValue(what)}'.", FindingCatalogue.Entry("SVD-B123").Remedy);
            }
            else if (parts.Length == 1)
            {
                Print(terminal, parsed.GetValue(format)!, Data(relation), LineageText.Of(relation), () => LineageText.Mermaid(lineage, new ColumnOrigin(relation.Name, ColumnOrigin.Rows)));
            }
            else
            {
                var column = new ColumnOrigin(parts[0], parts[1]);
                Print(
                    terminal,
                    parsed.GetValue(format)!,
                    lineage.Trace(column).Select(each => new { Column = each.Column.ToString(), From = Names(each.From), Contracts = Lineage.Contracts(each.Column).Select(c => new { c.Source, c.Header }) }),
                    LineageText.Of(lineage, column),
                    () => LineageText.Mermaid(lineage, column));
            }

            return (int)ExitCode.Done;
        });
        return verb;
    }

    private static object Data(RelationLineage relation) => new
    {
        Relation = relation.Name, relation.Path, Columns = relation.Columns.Select(c => new { c.Name, From = Names(c.From) }), Rows = Names(relation.Rows),
    };

    private static IEnumerable<string> Names(IEnumerable<ColumnOrigin> origins) => origins.Select(o => o.ToString());

    private static void Print(Terminal terminal, string format, object data, IEnumerable<string> lines, Func<string> mermaid)
    {
        switch (format)
        {
            case "json":
                terminal.PrintJson(data);
                break;
            case "mermaid":
                terminal.Print(mermaid().TrimEnd());
                break;
            default:
                terminal.Print(string.Join('\n', lines));
                break;
        }
    }
}
