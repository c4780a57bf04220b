using System.CommandLine;
using SvdPipeline.Findings;

namespace SvdPipeline.Command;

/// <summary><c>svd schema</c>: JSON Schemas of contracts, profiles and partnership files.</summary>
internal static class SchemaVerb
{
    private const string Suffix = ".schema.json";

    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("name") { Description = "Schema to print; without it the names are listed.", Arity = ArgumentArity.ZeroOrOne };
        var verb = new System.CommandLine.Command("schema", "List or print the JSON Schemas of contracts, profiles and partnership files.") { name, SchemaTemplateVerb.Create(terminal) };
        verb.SetAction(parsed =>
        {
            var paths = EmbeddedFiles.Paths("pipeline/", Suffix).ToDictionary(p => Path.GetFileName(p)[..^Suffix.Length], StringComparer.Ordinal);
            if (parsed.GetValue(name) is not { } wanted)
            {
                foreach (var known in paths.Keys.Order(StringComparer.Ordinal))
                {
                    terminal.Print(known);
                }

                return 0;
            }

            if (!paths.TryGetValue(wanted, out var path))
            {
                terminal.Say($"No schema '{wanted}'. There are: {string.Join(", ", paths.Keys.Order(StringComparer.Ordinal))}.");
                return (int)ExitCode.Usage;
            }

            terminal.Print(EmbeddedFiles.Text(path).TrimEnd());
            return 0;
        });
        return verb;
    }
}
