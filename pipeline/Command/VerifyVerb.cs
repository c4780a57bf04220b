using System.CommandLine;
using SvdPipeline.Builds;
using SvdPipeline.Findings;

namespace SvdPipeline.Command;

/// <summary><c>svd verify</c>: are documents, byte for byte, what their recorded inputs give?</summary>
internal static class VerifyVerb
{
    private const int Shown = 20;

    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("dir") { Description = "Folder of documents: OUT or OUT/{as-of}." };
        var lake = VerbOptions.Lake();
        var partnership = new Option<string?>("--partnership") { Description = "Partnership folder that the documents were built with.", HelpName = "DIR" };
        var previous = new Option<string?>("--previous") { Description = "Earlier build that the documents were compared with: its OUT or OUT/{as-of}.", HelpName = "DIR" };
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command(
            "verify",
            "Build documents again from the inputs that their run.json records, and compare every byte. Exits 12 when an input is missing or changed, 15 when a file differs or another version made the documents.")
        {
            folder, lake, partnership, previous, format,
        };
        verb.SetAction(parsed =>
        {
            var verified = Pipeline.Verify(parsed.GetValue(folder)!, parsed.GetValue(lake)!, parsed.GetValue(partnership), parsed.GetValue(previous), terminal.Stages());
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(verified);
            }
            else
            {
                foreach (var month in verified)
                {
                    Print(terminal, month);
                }
            }

            return (int)(verified.All(v => v.Holds) ? ExitCode.Done : ExitCode.Differences);
        });
        return verb;
    }

    private static void Print(Terminal terminal, Verification month)
    {
        if (month.OtherProgram.Count > 0)
        {
            terminal.Print($"SVD-B121  {month.Folder}: made by {string.Join("; ", month.OtherProgram)}. Nothing was compared.");
            terminal.Say("          do      " + FindingCatalogue.Entry("SVD-B121").Remedy);
            return;
        }

        foreach (var line in month.Differences.Take(Shown).SelectMany(difference => difference.Lines()))
        {
            terminal.Print(line);
        }

        if (month.Differences.Count > Shown)
        {
            terminal.Print($"... and {month.Differences.Count - Shown} more; --format json lists all.");
        }

        terminal.Print(month.Holds
            ? $"{month.AsOf}: all {month.Files} files are what their inputs give, byte for byte."
            : $"{month.AsOf}: {month.Differences.Count} of {month.Files} files differ from what their inputs give.");
        if (month.OtherBuilds > 0)
        {
            terminal.Say($"{month.OtherBuilds} more files are of an earlier build, whose record a later one replaced; they were not compared.");
        }
    }
}
