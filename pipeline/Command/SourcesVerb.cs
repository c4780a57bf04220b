using System.CommandLine;
using SvdPipeline.Findings;
using SvdPipeline.Sources;

namespace SvdPipeline.Command;

/// <summary><c>svd sources</c>: what is understood, and what a file is.</summary>
internal static class SourcesVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var format = VerbOptions.Format();
        var file = new Argument<string>("file") { Description = "File to look at; the lake is not touched." };
        var check = new System.CommandLine.Command("check", "Say what a file is, and what stands in the way of reading it.") { file };
        check.SetAction(parsed => Check(terminal, parsed.GetValue(file)!));

        var verb = new System.CommandLine.Command("sources", "List the sources that are understood.") { format, check };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(SourceContracts.All);
                return 0;
            }

            foreach (var contract in SourceContracts.All)
            {
                var required = string.Join(", ", contract.Columns.Where(c => c.Required).Select(c => c.Name));
                terminal.Print($"{contract.Id}  ({contract.Schedule}, {contract.Status})\n  {contract.Title}; {contract.Publisher}\n  feeds {contract.Staging}; needs {required}");
            }

            return 0;
        });
        return verb;
    }

    private static int Check(Terminal terminal, string path)
    {
        if (!File.Exists(path))
        {
            throw new UserError(ExitCode.Usage, "SVD-B108", $"There is no file {path}.", FindingCatalogue.Entry("SVD-B108").Remedy);
        }

        var recognition = Recognition.Of(path);
        foreach (var finding in recognition.Findings)
        {
            terminal.Say(finding);
        }

        if (recognition.Layout is not { } layout)
        {
            terminal.Print(recognition.Contract is { } refused ? $"{path}: {refused.Id}, cannot be read" : $"{path}: not recognised");
            return (int)(recognition.Contract is null ? ExitCode.Input : ExitCode.Data);
        }

        terminal.Print($"{path}: {layout.Contract.Id}, layout {layout.Vintage.Id}\n  {layout.Contract.Title}; {layout.Contract.Publisher}");
        return 0;
    }
}
