using SvdPipeline.Areas;

namespace SvdPipeline.Command;

/// <summary><c>svd compare</c>: the comparison of all boroughs, without their documents.</summary>
internal static class CompareVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var options = new BuildOptions();
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("compare", "Write the comparison of all boroughs, as 'svd build' of all of them does, and no documents; documents that lie there stay.") { format };
        options.AddTo(verb, ofLondon: true);
        verb.SetAction(parsed =>
        {
            var result = Pipeline.Build(options.Request(parsed) with { Boroughs = Boroughs.All, ComparisonOnly = true }, terminal.Stages());
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(new { folder = result.Folder, findings = result.Findings.Count });
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
