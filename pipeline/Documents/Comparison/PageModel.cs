using Scriban.Runtime;

namespace SvdPipeline.Documents.Comparison;

/// <summary>Builds what a template reads.</summary>
public static class PageModel
{
    /// <summary>An object with these members.</summary>
    public static ScriptObject Object(params (string Name, object? Value)[] members)
    {
        var model = new ScriptObject();
        foreach (var (name, value) in members)
        {
            model[name] = value;
        }

        return model;
    }

    /// <summary>A list.</summary>
    public static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> model) => new(items.Select(model));
}
