using System.CommandLine;
using SvdPipeline.Builds;
using SvdPipeline.Ingest;

namespace SvdPipeline.Command;

/// <summary><c>svd ingest</c>: landing files into a lake.</summary>
internal static class IngestVerb
{
    private const int Printed = 20;

    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var from = new Option<string>("--from") { Description = "Landing folder, searched through; files are recognised by content.", Required = true, HelpName = "DIR" };
        var lake = VerbOptions.Lake();
        var source = new Option<string?>("--source") { Description = "Only files of this source, an id of 'svd sources'.", HelpName = "ID" };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Month, as YYYY-MM, at whose end the quality report judges how fresh the data is; without it the newest data in the lake says.",
            HelpName = "YYYY-MM",
            CustomParser = result => VerbOptions.Month(result),
        };
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("ingest", "Check landing files and take what they hold into the lake.") { from, lake, source, asOf, format };
        verb.SetAction(parsed =>
        {
            var result = Pipeline.Ingest(new IngestRequest(parsed.GetValue(from)!, parsed.GetValue(lake)!, parsed.GetValue(source), JudgedOn: parsed.GetValue(asOf)?.AddMonths(1).AddDays(-1)), terminal.Stages());
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(result.Files.Select(f => new
                {
                    f.File,
                    Outcome = Outcome(f),
                    f.Source,
                    Snapshot = f.Snapshot?.Id,
                    f.Snapshot?.RowsIn,
                    f.Snapshot?.RowsKept,
                    f.Snapshot?.RowsRefused,
                    Findings = f.Quality.Findings,
                }));
            }
            else
            {
                foreach (var file in result.Files)
                {
                    terminal.Print(file.Snapshot is { } s
                        ? $"{Outcome(file),-10} {file.Source,-22} {file.File}: {s.RowsKept} of {s.RowsIn} rows kept, {s.RowsRefused} refused, {s.Findings} findings"
                        : $"{Outcome(file),-10} {file.Source,-22} {file.File}");
                }
            }

            Tell(terminal, result);
            terminal.Say($"Quality report: {Path.Combine(parsed.GetValue(lake)!, "quality", "report.html")}");
            return (int)result.Exit;
        });
        return verb;
    }

    /// <summary>Says the first findings and how many there are of each.</summary>
    public static void Tell(Terminal terminal, IngestResult result)
    {
        var counts = result.Counts.ToDictionary(c => (c.File, c.Code, c.Column, c.ColumnName), c => c.Count);
        var first = result.Findings.GroupBy(f => (f.File, f.Code, f.Column, f.ColumnName)).Select(g => g.First()).ToArray();
        foreach (var finding in first.Take(Printed))
        {
            terminal.Say(finding);
            var count = counts.GetValueOrDefault((finding.File, finding.Code, finding.Column, finding.ColumnName), 1);
            if (count > 1)
            {
                terminal.Say($"          {count} places have this finding; all are in findings.csv");
            }
        }

        if (first.Length > Printed)
        {
            terminal.Say($"... and {first.Length - Printed} more kinds of findings; all are in the quality report.");
        }
    }

    /// <summary>What became of a file, in words.</summary>
    public static string Outcome(IngestedFile file) => file.Outcome switch
    {
        IngestOutcome.Ingested => "ingested",
        IngestOutcome.Unchanged => "unchanged",
        IngestOutcome.Refused => "refused",
        _ => "left alone",
    };
}
