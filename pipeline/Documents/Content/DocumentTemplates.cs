using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// All templates, parsed when first asked for, once: a template that does not parse stops the program before it writes anything.
/// A name is the path under <c>templates/</c> without extension, such as <c>sna/05-kinds</c>.
/// </summary>
public static partial class DocumentTemplates
{
    private const string Root = "templates/";

    private static readonly Dictionary<string, Template> Parsed = EmbeddedFiles.Paths(Root, ".html")
        .ToDictionary(path => path[Root.Length..^".html".Length], path => Parse(EmbeddedFiles.Text(path), path), StringComparer.Ordinal);

    /// <summary>Names of the templates of a folder, in the order of their numbers.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. Parsed.Keys.Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Names of the texts that the templates of a folder ask the partnership for.</summary>
    public static IEnumerable<string> Commentary(string folder) =>
        In(folder).SelectMany(n => AsksFor().Matches(EmbeddedFiles.Text($"{Root}{n}.html")).Select(m => m.Groups[1].Value));

    /// <summary>Renders a template with a model.</summary>
    public static Html Render(string name, ScriptObject model) => new(Find(name).Render(new DocumentTemplateContext(model)));

    internal static Template Find(string name) =>
        Parsed.TryGetValue(name, out var template) ? template : throw new InvalidOperationException($"No template '{Root}{name}.html'.");

    internal static Template Parse(string text, string path)
    {
        var template = Template.Parse(text, path, lexerOptions: new LexerOptions { Mode = ScriptMode.Default });
        return template.HasErrors ? throw new InvalidOperationException(string.Join("; ", template.Messages)) : template;
    }

    [GeneratedRegex("\\{\\{ commentary \"([a-z0-9-]+)\"")]
    private static partial Regex AsksFor();
}
