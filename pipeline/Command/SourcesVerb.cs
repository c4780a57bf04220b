using System.CommandLine;
using SvdPipeline.Findings;
using SvdPipeline.Sources;

namespace SvdPipeline.Command;

/// <summary><c>svd sources</c>: what is understood, one source in full, and what a file is.</summary>
internal static class SourcesVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("sources", "List the sources that are understood.") { format, Show(terminal), SourcesCheckVerb.Create(terminal) };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(SourceContracts.All);
                return 0;
            }

            foreach (var contract in SourceContracts.All)
            {
                terminal.Print($"{contract.Id}\n  {contract.Title}\n  from {contract.Publisher}; {contract.Schedule}; {contract.Status}\n  feeds {contract.Staging} through {contract.Relation}\n  {SourceText.Arrival(contract)}");
            }

            terminal.Say($"{SourceContracts.All.Count} sources. 'svd sources show ID' prints one; 'svd schema template ID' writes an empty file for one.");
            return 0;
        });
        return verb;
    }

    /// <summary>The contract with this id.</summary>
    /// <exception cref="UserError">SVD-I002 when there is none.</exception>
    public static SourceContract Find(string id) => SourceContracts.Find(id)
        ?? throw new UserError(ExitCode.Usage, "SVD-I002", $"There is no source '{id}'.", $"Name one of {string.Join(", ", SourceContracts.All.Select(c => c.Id))}.");

    private static System.CommandLine.Command Show(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "Id of a source." };
        var format = VerbOptions.Format();
        var show = new System.CommandLine.Command("show", "Print one source: where it comes from, its columns, what is expected of it, how long it is kept.") { id, format };
        show.SetAction(parsed =>
        {
            var contract = Find(parsed.GetValue(id)!);
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(contract);
            }
            else
            {
                terminal.Print(SourceText.Of(contract).TrimEnd());
            }

            return 0;
        });
        return show;
    }
}
