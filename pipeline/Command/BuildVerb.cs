using System.CommandLine;

namespace SvdPipeline.Command;

/// <summary><c>svd build</c>: documents from a lake.</summary>
internal static class BuildVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var options = new BuildOptions();
        var dryRun = new Option<bool>("--dry-run") { Description = "The same as 'svd plan': say what would be done and why, touching nothing." };
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("build", "Write the needs assessment and strategy of every borough, or of some, from a lake.") { dryRun, format };
        options.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var request = options.Request(parsed);
            if (parsed.GetValue(dryRun))
            {
                return PlanVerb.Print(terminal, request, parsed.GetValue(format)!);
            }

            var result = Pipeline.Build(request, terminal.Stages());
            foreach (var finding in result.Findings.Take(20))
            {
                terminal.Say(finding);
            }

            if (result.Findings.Count > 20)
            {
                terminal.Say($"... and {result.Findings.Count - 20} more findings; all are in run.json.");
            }

            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(new { folder = result.Folder, documents = result.Documents, findings = result.Findings.Count });
            }
            else
            {
                terminal.Print(result.Folder);
            }

            return 0;
        });
        return verb;
    }
}
