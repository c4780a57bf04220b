using System.CommandLine;
using SvdPipeline.Sources;

namespace SvdPipeline.Command;

/// <summary><c>svd schema template</c>: what someone who supplies a source needs.</summary>
internal static class SchemaTemplateVerb
{
    /// <summary>Makes the verb.</summary>
    public static System.CommandLine.Command Create(Terminal terminal)
    {
        var source = new Argument<string>("source") { Description = "Id of a source." };
        var target = new Option<string>("--out") { Description = "Folder to write into.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var template = new System.CommandLine.Command("template", "Write what a supplier of a source needs: an empty CSV, a data dictionary (CSV and Markdown) and a mapping file to fill in.") { source, target };
        template.SetAction(parsed =>
        {
            var folder = parsed.GetValue(target)!;
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in SourceTemplate.Of(SourcesVerb.Find(parsed.GetValue(source)!)))
            {
                var path = Path.Combine(folder, name);
                File.WriteAllText(path, text);
                terminal.Print(path);
            }

            return 0;
        });
        return template;
    }
}
