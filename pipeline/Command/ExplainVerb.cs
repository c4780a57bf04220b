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
        var figure = new Argument<string?>("figure-id") { Description = "Id of a figure, such as E09000014.in-scope-count.12m.", Arity = ArgumentArity.ZeroOrOne };
        var documents = new Option<string?>("--documents") { Description = "Folder of documents that print the figure.", HelpName = "DIR" };
        var crime = new Option<string?>("--crime") { Description = "Reference of a police record, as in the extract.", HelpName = "REF" };
        var lake = new Option<string?>("--lake") { Description = "Lake that holds the record.", HelpName = "DIR" };
        var definition = VerbOptions.Definition();
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("explain", "Say where a printed figure, or the classification of a record, comes from.") { figure, documents, crime, lake, definition, format };
        verb.Validators.Add(result =>
        {
            var byFigure = result.GetValue(figure) is not null && result.GetValue(documents) is not null;
            var byCrime = result.GetValue(crime) is not null && result.GetValue(lake) is not null;
            if (byFigure == byCrime)
            {
                result.AddError("Give either FIGURE-ID with --documents DIR, or --crime REF with --lake DIR.");
            }
        });
        verb.SetAction(parsed =>
        {
            var json = parsed.GetValue(format) == "json";
            if (parsed.GetValue(crime) is { } reference)
            {
                var records = RecordLookup.Explain(reference, parsed.GetValue(lake)!, parsed.GetValue(definition)!);
                if (json)
                {
                    terminal.PrintJson(records);
                }
                else
                {
                    terminal.Print(string.Join("\n\n", records.Select(r => r.Text().TrimEnd())));
                }

                return (int)ExitCode.Done;
            }

            var explained = FigureExplanation.Of(parsed.GetValue(figure)!, parsed.GetValue(documents)!);
            if (json)
            {
                terminal.PrintJson(explained);
            }
            else
            {
                terminal.Print(string.Join("\n\n", explained.Select(e => string.Join('\n', e.Lines()))));
            }

            return (int)ExitCode.Done;
        });
        return verb;
    }
}
