using System.CommandLine;
using SvdPipeline.Builds;
using SvdPipeline.Findings;
using SvdPipeline.Provenance;

namespace SvdPipeline.Command;

/// <summary><c>svd explain</c>: where a figure, or a record's classification, comes from.</summary>
internal static class ExplainVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var figure = new Argument<string?>("figure-id") { Description = "Id of a figure, such as E09000014.in-scope-count.12m, or of a table: its id in a page, its bookmark in Word, or its CSV's name.", Arity = ArgumentArity.ZeroOrOne };
        var documents = new Option<string?>("--documents") { Description = "Folder of documents that print the figure.", HelpName = "DIR" };
        var records = new Option<bool>("--records") { Description = "List the rows of the sources behind a count, never their values; needs --lake." };
        var crime = new Option<string?>("--crime") { Description = "Reference of a police record, as in the extract.", HelpName = "REF" };
        var lake = new Option<string?>("--lake") { Description = "Lake that holds the records.", HelpName = "DIR" };
        var definition = VerbOptions.Definition();
        var format = new Option<string>("--format") { Description = "Form of the data on standard output; csv is the list of --records alone.", DefaultValueFactory = _ => "text", HelpName = "text|json|csv" }.AcceptOnlyFromAmong("text", "json", "csv");
        var verb = new System.CommandLine.Command("explain", "Say where a printed figure, or the classification of a record, comes from.") { figure, documents, records, crime, lake, definition, format };
        verb.Validators.Add(result =>
        {
            var byFigure = result.GetValue(figure) is not null && result.GetValue(documents) is not null;
            var byCrime = result.GetValue(crime) is not null && result.GetValue(lake) is not null;
            if (byFigure == byCrime)
            {
                result.AddError("Give either FIGURE-ID with --documents DIR, or --crime REF with --lake DIR.");
            }
            else if (result.GetValue(records) && (!byFigure || result.GetValue(lake) is null))
            {
                result.AddError("--records needs FIGURE-ID, --documents DIR and --lake DIR.");
            }
            else if (result.GetValue(format) == "csv" && !result.GetValue(records))
            {
                result.AddError("--format csv is the list of --records.");
            }
        });
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(crime) is { } reference)
            {
                PrintCrime(terminal, RecordLookup.Explain(reference, parsed.GetValue(lake)!, parsed.GetValue(definition)!), parsed.GetValue(format)!);
            }
            else
            {
                Print(terminal, parsed.GetValue(figure)!, parsed.GetValue(documents)!, parsed.GetValue(records) ? parsed.GetValue(lake) : null, parsed.GetValue(format)!);
            }

            return (int)ExitCode.Done;
        });
        return verb;
    }

    private static void Print(Terminal terminal, PrintedTable table, string format)
    {
        if (format == "json")
        {
            terminal.PrintJson(table);
        }
        else
        {
            terminal.Print(string.Join('\n', table.Figures.Prepend(table.File)));
            terminal.Say($"{table.Figures.Count} figures: explain each by its id.");
        }
    }

    private static void PrintCrime(Terminal terminal, IReadOnlyList<Definition.RecordExplanation> records, string format)
    {
        if (format == "json")
        {
            terminal.PrintJson(records);
        }
        else
        {
            terminal.Print(string.Join("\n\n", records.Select(r => r.Text().TrimEnd())));
        }
    }

    private static void Print(Terminal terminal, string id, string documents, string? lake, string format)
    {
        if (FigureParts.Parse(id) is null && PrintedTable.Find(id, documents) is { } table)
        {
            Print(terminal, table, format);
            return;
        }

        var explained = FigureExplanation.Of(id, documents);
        var records = lake is null ? null : FigureRecords.Of(explained[0].Run, lake, explained[0].Parts.Cell);
        switch (format)
        {
            case "json":
                terminal.PrintJson(explained.Select(e => new
                {
                    e.Id, e.Edition, e.Run.AsOf, Measure = e.Measure.Label, e.Measure.Description, e.Figure, e.Missing, e.Run.Definition, e.Run.Version, e.Run.Content,
                    e.Population, e.RestsOn, e.Disclosure, CountedBy = e.CountedBy.Path, Queries = e.Queries.Select(q => q.Path), e.Sources, Records = records,
                }));
                break;
            case "csv":
                terminal.Print(records!.Csv());
                break;
            default:
                terminal.Print(string.Join("\n\n", explained.GroupBy(e => e.Run).SelectMany(month => month.Select(e => e.Lines()).Append(month.First().OriginLines())).Select(lines => string.Join('\n', lines))));
                if (records is not null)
                {
                    terminal.Print(string.Join('\n', records.Lines().Prepend("")));
                }

                break;
        }
    }
}
