using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Content;

/// <summary>The register of the data a document rests on or lacks: each source with its basis, since when, and the gap for the borough.</summary>
internal static class DataRegister
{
    private static readonly string[] Shared = ["police", "health", "transport", "fire", "partner"];

    /// <summary>Sources that partners share first, then those that are published; lookups and what is not data are left out.</summary>
    public static ScriptArray Of(DocumentFigures figures, DocumentSources sources) => new(sources.All
        .Where(s => s.Group is not ("lookup" or "shipped") && s.Licence != "The partnership's own" || s.Group == "partner")
        .OrderBy(s => Array.IndexOf(Shared, s.Group) is >= 0 and var place ? place : Shared.Length)
        .Select(s => Row(s, figures, sources)));

    private static ScriptObject Row(SourceWords source, DocumentFigures figures, DocumentSources sources)
    {
        var files = sources.Snapshots(source.Id).ToList();
        var covered = files.Count > 0 && (source.Check.Length == 0 || figures.Covers(source.Check));
        return new ScriptObject
        {
            ["title"] = source.Title,
            ["publisher"] = source.Publisher,
            ["licence"] = source.Licence,
            ["since"] = covered ? Since(files) : Wording.Say("register.not_yet"),
            ["gap"] = files.Count == 0 ? Wording.Say(source.Group == "later" ? "register.later" : "register.missing")
                : covered ? Wording.Say("register.none")
                : Wording.Say("register.partial", ("borough", figures.Borough.Name), ("window", Sentences.Window("12m", figures.AsOf))),
        };
    }

    private static string Since(IReadOnlyList<Snapshot> files) => files.Where(s => s.FirstMonth.Length > 0).Select(s => s.FirstMonth).Order(StringComparer.Ordinal).FirstOrDefault() is { } month
        ? Wording.Month(DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : files.Max(s => s.AsOf).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
