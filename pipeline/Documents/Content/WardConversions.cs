using Scriban.Runtime;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Wards that records name and that are no longer current: how many of their records were placed on current wards, and on which. Counts are of the
/// official edition; the public one gives a rounded share of the borough.
/// </summary>
internal static class WardConversions
{
    private const string Kind = "old_ward";

    /// <summary>The rows, and what is said of all of them.</summary>
    /// <param name="quality">Rows of <c>source_quality</c>.</param>
    /// <param name="wards">Current wards.</param>
    /// <param name="borough">GSS code.</param>
    /// <param name="edition">Edition of the document.</param>
    public static ScriptObject Of(IEnumerable<SourceQuality> quality, IReadOnlyList<WardName> wards, string borough, Edition edition)
    {
        var names = wards.ToDictionary(w => w.Code, w => w.Name, StringComparer.Ordinal);
        var found = quality.Where(q => q.Kind == Kind && q.Borough == borough)
            .Select(q => (Wards: q.Item.Split(' '), q.Records))
            .Select(q => (Old: q.Wards[0], Current: q.Wards.ElementAtOrDefault(1) ?? "", q.Records)).ToList();
        var (all, placed) = (found.Sum(f => f.Records), found.Where(f => f.Current.Length > 0).Sum(f => f.Records));
        var rows = edition == Edition.Public ? [] : found.GroupBy(f => f.Old, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(old => Row(old.Key, [.. old.Select(o => (o.Current, o.Records))], names));
        return new ScriptObject { ["rows"] = new ScriptArray(rows), ["sentence"] = Sentence(all, placed, edition) + "." };
    }

    private static ScriptObject Row(string old, IReadOnlyList<(string Current, long Records)> parts, Dictionary<string, string> names)
    {
        var placed = parts.Where(p => p.Current.Length > 0).ToList();
        var (all, known) = (parts.Sum(p => p.Records), placed.Sum(p => p.Records));
        var to = placed.GroupBy(p => p.Current, StringComparer.Ordinal).Select(g => (g.Key, Records: g.Sum(p => p.Records)))
            .OrderByDescending(p => p.Records).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => $"{names.GetValueOrDefault(p.Key, p.Key)} {FigureText.Percent((double)p.Records / known)}");
        return new ScriptObject
        {
            ["ward"] = old,
            ["records"] = FigureText.Number(all, "count"),
            ["placed"] = FigureText.Number(known, "count"),
            ["left"] = FigureText.Number(all - known, "count"),
            ["to"] = known == 0 ? Wording.Say("wards.old.nowhere") : string.Join("; ", to),
        };
    }

    private static string Sentence(long all, long placed, Edition edition) => (all, edition) switch
    {
        (0, _) => Wording.Say("wards.old.none"),
        ( < QualityTables.FewRecords, Edition.Public) => Wording.Say("wards.old.few"),
        (_, Edition.Public) => Wording.Say("wards.old.public", ("share", FigureText.Percent(Math.Round((double)placed / all, 2)))),
        _ => Wording.Count("wards.old", all - placed, ("n", FigureText.Number(all, "count")), ("placed", FigureText.Number(placed, "count")), ("share", FigureText.Percent((double)placed / all)), ("left", FigureText.Number(all - placed, "count"))),
    };
}
