using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Provenance;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Pull;

namespace SvdPipeline.Command;

/// <summary><c>svd pull</c>: open data into a landing folder.</summary>
internal static class PullVerb
{
    private const string Offline = "SVD-S301";
    private const int UrlShown = 100;

    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal) =>
        Create(terminal, SourceContracts.All, new PullSettings($"SvdPipeline/{ProgramVersion.Number}", TimeProvider.System));

    /// <summary>Makes the verb over other contracts or settings than those of the program.</summary>
    public static System.CommandLine.Command Create(Terminal terminal, IReadOnlyList<SourceContract> contracts, PullSettings settings)
    {
        var to = new Option<string>("--to") { Description = "Landing folder; files land in {source}/{day}/.", Required = true, HelpName = "DIR" };
        var source = new Option<string?>("--source") { Description = "Only this source, an id of 'svd sources'.", HelpName = "ID" };
        var since = new Option<DateOnly?>("--since")
        {
            Description = "Also earlier files: those for months from this date on, and listed files that changed since.",
            HelpName = "DATE",
            CustomParser = Date,
        };
        var due = new Option<bool>("--due") { Description = "Only sources whose next publication is expected." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would be asked for, touching neither network nor folder." };
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("pull", "Fetch open data into a landing folder; what was cut goes on, what has not changed is not fetched again.") { to, source, since, due, dry, format };
        verb.SetAction(async (parsed, cancel) =>
        {
            var request = new PullRequest(parsed.GetValue(to)!, parsed.GetValue(source), parsed.GetValue(since), parsed.GetValue(due), parsed.GetValue(dry));
            var said = new HashSet<string>(StringComparer.Ordinal);
            var result = await Puller.Pull(contracts, request, settings, new Told(file => Tell(terminal, file, said)), cancel);
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(result.Files.Select(f => new { f.Source, Outcome = Word(f.Outcome), f.Url, f.File, f.Bytes, f.Text, f.Finding }));
            }
            else
            {
                Table(terminal, result);
            }

            Next(terminal, request, result);
            return (int)result.Exit;
        });
        return verb;
    }

    /// <summary>Tells a file as it is done; a host that is not reached is told once, not for each of its files.</summary>
    private static void Tell(Terminal terminal, PulledFile file, HashSet<string> said)
    {
        if (file.Finding is { } finding)
        {
            if (finding.Code != Offline || said.Add(finding.Found))
            {
                terminal.Say(finding);
            }
        }
        else if (file.Outcome is PullOutcome.Pulled)
        {
            terminal.Say($"Pulled {file.File}, {file.Text}");
        }
    }

    private static void Table(Terminal terminal, PullResult result)
    {
        var shown = result.Files.Where(f => f.Outcome is not PullOutcome.ByHand).ToArray();
        var width = shown.Select(f => f.Source.Length).Append(0).Max();
        foreach (var file in shown)
        {
            var what = file.Outcome is PullOutcome.Pulled or PullOutcome.Unchanged ? file.File : Short(file.Url);
            terminal.Print($"{Word(file.Outcome),-10} {file.Source.PadRight(width)} {what}{(what.Length > 0 ? ": " : string.Empty)}{file.Text}");
        }

        var counts = shown.GroupBy(f => f.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {Word(g.Key)}");
        terminal.Print(shown.Length == 0 ? "Nothing to pull." : string.Join(", ", counts));
    }

    /// <summary>An address that fits a line; findings have all of it.</summary>
    private static string Short(string url) => url.Length <= UrlShown ? url : url[..(UrlShown - 3)] + "...";

    private static void Next(Terminal terminal, PullRequest request, PullResult result)
    {
        var byHand = result.Files.Where(f => f.Outcome == PullOutcome.ByHand).Select(f => f.Source).ToArray();
        if (byHand.Length > 0)
        {
            terminal.Say($"Not pulled, to be dropped by hand ('svd sources' says where from): {string.Join(", ", byHand)}");
        }

        if (result.Files.Any(f => f.Finding?.Code == Offline) && !result.Files.Any(f => f.Outcome is PullOutcome.Pulled or PullOutcome.Unchanged))
        {
            terminal.Say($"Offline: no host was reached. Nothing in {request.To} was changed, and what was pulled before can be ingested.");
        }

        if (result.Stopped)
        {
            terminal.Say("Stopped. What is here of a file is kept, and the next pull goes on from there.");
        }

        if (result.Files.Any(f => f.Outcome is PullOutcome.Pulled or PullOutcome.Unchanged))
        {
            terminal.Say($"Next: svd ingest --from {request.To} --lake LAKE");
        }
    }

    private static string Word(PullOutcome outcome) => outcome switch
    {
        PullOutcome.NotDue => "not due",
        PullOutcome.ByHand => "by hand",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static DateOnly? Date(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        result.AddError($"'{result.Tokens[0].Value}' is not a date: year-month-day is wanted, such as 2024-01-01.");
        return null;
    }

    /// <summary>Tells at once, in order.</summary>
    private sealed class Told(Action<PulledFile> tell) : IProgress<PulledFile>
    {
        public void Report(PulledFile value) => tell(value);
    }
}
