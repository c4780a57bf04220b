using System.CommandLine;
using SvdPipeline.Documents.Check;
using SvdPipeline.Findings;

namespace SvdPipeline.Command;

/// <summary><c>svd check</c>: do documents follow the standard format?</summary>
internal static class CheckVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("dir") { Description = "Folder of documents: OUT, OUT/{as-of} or one edition." };
        var format = VerbOptions.Format();
        var verb = new System.CommandLine.Command("check", "Compare the structure of all documents with the standard format and with each other.") { folder, format };
        verb.SetAction(parsed =>
        {
            var result = StandardFormatCheck.Compare(parsed.GetValue(folder)!);
            if (parsed.GetValue(format) == "json")
            {
                terminal.PrintJson(result);
            }
            else
            {
                foreach (var difference in result.Differences)
                {
                    terminal.Print($"{difference.Code}  {difference.File}, {difference.Place}\n          found   {difference.Found}\n          wanted  {difference.Wanted}");
                }

                terminal.Print(result.Summary);
            }

            return (int)(result.Differences.Count == 0 ? ExitCode.Done : ExitCode.Differences);
        });
        return verb;
    }
}
