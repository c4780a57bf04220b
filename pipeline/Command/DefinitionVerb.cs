using System.CommandLine;
using SvdPipeline.Definition;
using SvdPipeline.Findings;

namespace SvdPipeline.Command;

/// <summary><c>svd definition</c>: profiles, and the worked cases against them.</summary>
internal static class DefinitionVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var list = new System.CommandLine.Command("list", "List the definition profiles.");
        list.SetAction(_ =>
        {
            terminal.Print(DefinitionText.List().TrimEnd());
            return 0;
        });

        var id = new Argument<string>("id") { Description = "Id of a profile, or a profile file." };
        var format = VerbOptions.Format();
        var show = new System.CommandLine.Command("show", "Show a profile in words, with the offence codes.") { id, format };
        show.SetAction(parsed =>
        {
            var profile = DefinitionProfiles.Load(parsed.GetValue(id)!);
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(new { profile, codes = OffenceCodes.All });
            }
            else
            {
                terminal.Print(DefinitionText.Of(profile).TrimEnd());
            }

            return 0;
        });

        var file = new Argument<string>("file") { Description = "CSV of cases: rows in, expected scope, strands and element out." };
        var test = new System.CommandLine.Command("test", "Classify the cases of a file and compare; exits 13 when any differs.") { file };
        test.SetAction(parsed =>
        {
            var result = DefinitionTest.Run(parsed.GetValue(file)!);
            terminal.Print(result.Text().TrimEnd());
            if (result.Differences.Count > 0)
            {
                terminal.Say($"SVD-D402  {FindingCatalogue.Entry("SVD-D402").Remedy}");
            }

            return (int)result.Exit;
        });

        return new System.CommandLine.Command("definition", "The definition of serious violence: profiles, offence codes, worked cases.") { list, show, test };
    }
}
