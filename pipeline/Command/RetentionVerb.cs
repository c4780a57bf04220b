using System.CommandLine;
using System.Globalization;
using SvdPipeline.Builds;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Command;

/// <summary><c>svd retention</c>: rows that should be gone, and their removal.</summary>
internal static class RetentionVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var lake = VerbOptions.Lake();
        var asOf = new Option<DateOnly>("--as-of") { Description = "Month, as YYYY-MM, at whose end it is judged.", Required = true, HelpName = "YYYY-MM", CustomParser = VerbOptions.Month };
        var documents = new Option<string?>("--documents") { Description = "Folder with builds: the rows that their run.json names are never removed.", HelpName = "DIR" };
        var apply = new Option<bool>("--apply") { Description = "Remove the rows. Each snapshot's record stays, with its hash and counts." };
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command(
            "retention",
            "List rows of the lake that are kept longer than their source allows, or that later extracts replace; with --apply remove them. Exits 15 when rows that should be gone are still there.")
        {
            lake, asOf, documents, apply, format,
        };
        verb.SetAction(parsed =>
        {
            var opened = Lake.Open(parsed.GetValue(lake)!);
            var day = parsed.GetValue(asOf).AddMonths(1).AddDays(-1);
            var due = LakeRetention.Due(opened, day, parsed.GetValue(documents));
            var applied = parsed.GetValue(apply);
            if (applied)
            {
                LakeRetention.Apply(opened, due, day);
            }

            Print(terminal, due, applied, parsed.GetValue(format)!);
            return (int)(due.All(d => applied && d.HeldBy.Length == 0) ? ExitCode.Done : ExitCode.Differences);
        });
        return verb;
    }

    private static void Print(Terminal terminal, IReadOnlyList<RetainedSnapshot> due, bool applied, string format)
    {
        if (format == "json")
        {
            terminal.PrintJson(due.Select(d => new { d.Code, d.Snapshot.Source, Snapshot = d.Snapshot.Id, d.Snapshot.File, d.Snapshot.RowsOut, d.Reason, d.Why, d.HeldBy, Removed = applied && d.HeldBy.Length == 0 }));
            return;
        }

        foreach (var d in due)
        {
            var state = d.HeldBy.Length > 0 ? $"kept for the build {d.HeldBy}" : applied ? "removed" : "to be removed";
            terminal.Print(string.Create(CultureInfo.InvariantCulture, $"{d.Code}  {d.Snapshot.Source}/{d.Snapshot.Id}  {d.Snapshot.File}\n          {d.Snapshot.RowsOut:N0} rows, {d.Reason}: {d.Why}\n          {state}"));
        }

        terminal.Say(due.Count == 0 ? "Nothing is kept too long." : applied ? "Delete the copies of these files in the landing folder too: nothing there is ever changed." : "Nothing was removed: add --apply to remove these rows.");
    }
}
