using System.CommandLine;
using System.Text;
using SvdPipeline.Command;

namespace SvdPipeline.Tests.Docs;

public sealed class CommandPageTests
{
    [Fact]
    public void Page_HasEveryVerbAndOption() => ApprovedFile.Matches("pipeline/Command/README.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("# The command\n\n`svd` is `dotnet run --project pipeline --`. Standard output is data, standard error is talk. This page is made from the command itself.\n");
        foreach (var verb in Svd.Root(new Terminal(TextWriter.Null, TextWriter.Null, interactive: false)).Subcommands)
        {
            Append(page, verb, "svd ", "##");
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, System.CommandLine.Command verb, string before, string heading)
    {
        page.Append('\n').Append(heading).Append(" `").Append(before).Append(verb.Name);
        page.AppendJoin(string.Empty, verb.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}]" : $" {a.Name}"));
        page.Append("`\n\n").Append(verb.Description).Append('\n');
        if (verb.Options.Count + verb.Arguments.Count > 0)
        {
            page.Append("\n| option | meaning |\n|---|---|\n");
            foreach (var argument in verb.Arguments)
            {
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{argument.Name}` | {argument.Description} |\n");
            }

            foreach (var option in verb.Options)
            {
                var name = option.HelpName is { } help ? $"{option.Name} {help}" : option.Name;
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{name.Replace("|", "\\|", StringComparison.Ordinal)}` | {option.Description}{(option.Required ? " Required." : string.Empty)} |\n");
            }
        }

        foreach (var sub in verb.Subcommands)
        {
            Append(page, sub, $"{before}{verb.Name} ", "###");
        }
    }
}
