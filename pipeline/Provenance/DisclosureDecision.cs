using System.Globalization;
using System.Text.Json;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Provenance;

/// <summary>What the public edition does with a figure, and by which rule. For readers of the official edition: the rule tells which counts are small.</summary>
/// <param name="Rule"><c>open</c>, <c>printed</c>, <c>rounded</c>, <c>withheld</c>, <c>primary</c>, <c>secondary</c>, <c>block</c>, <c>list</c>, <c>none</c> without a public edition.</param>
/// <param name="Words">The decision in words.</param>
public sealed record DisclosureDecision(string Rule, string Words)
{
    /// <summary>Tells the decision from the two editions of a figure.</summary>
    /// <param name="parts">The figure.</param>
    /// <param name="official">It in the official edition.</param>
    /// <param name="rests">Official counts that it is made from.</param>
    /// <param name="edition">Figures of the public edition; null without one.</param>
    internal static DisclosureDecision Of(FigureParts parts, JsonElement official, IReadOnlyList<RestingCell> rests, FigureFiles? edition)
    {
        var rules = DisclosureRules.Standard;
        if (rules.FamilyOf(parts.Cell.Measure) is not { } family)
        {
            return new("open", "printed: others publish it already, so it is not controlled");
        }

        if (edition?.Find(official.GetProperty("id").GetString()!) is not { } printed)
        {
            return new("none", "the folder holds no public edition of it");
        }

        if (Text(printed, "status") != "c")
        {
            return Number(printed, "value") == Number(official, "value")
                ? new("printed", "printed as it is")
                : new("rounded", string.Create(CultureInfo.InvariantCulture, $"printed, made again from counts rounded to {family.RoundTo}"));
        }

        if (rules.IsWithheld(parts.Cell))
        {
            return new("withheld", $"hidden: '{MeasureCatalogue.Breakdown(parts.Cell.Breakdown).Label}' is never public");
        }

        if (Small(parts, official, rests, rules) is { } small)
        {
            return new("primary", string.Create(CultureInfo.InvariantCulture, $"hidden: {small} is below {family.SuppressBelow}, primary suppression"));
        }

        if (parts.Statistic.StartsWith("rank", StringComparison.Ordinal))
        {
            return new("list", "hidden: a list of ranks with a hidden place is hidden whole, because the places around it bound it");
        }

        string[] block = [.. edition.StartingWith(Block(parts)).Where(id => Block(FigureParts.Parse(id)!) == Block(parts))];
        return block.Length > 1 && block.All(id => Text(edition.Find(id)!.Value, "status") == "c")
            ? new("block", "hidden: the breakdown or series holds too many small counts and is hidden whole")
            : new("secondary", "hidden: a small count could be worked out from it, secondary suppression");
    }

    private static string? Small(FigureParts parts, JsonElement official, IReadOnlyList<RestingCell> rests, DisclosureRules rules) =>
        parts.Statistic is "count" or "rate" && Number(official, "numerator") is { } own && rules.IsSmall(parts.Cell, own) ? "its count"
        : rests.FirstOrDefault(r => r.Count is { } count && FigureParts.Parse(r.Id) is { } cell && rules.IsSmall(cell.Cell, count))?.Id;

    /// <summary>How the ids of the counts start that stand in one table or series with a figure.</summary>
    private static string Block(FigureParts parts)
    {
        var count = $"{parts.Cell.Area}.{parts.Cell.Measure}-count.";
        return parts.Cell.Breakdown.Length > 0 ? $"{count}{parts.Cell.Period}.{parts.Cell.Breakdown}."
            : parts.Cell.Period.Length == 7 && char.IsDigit(parts.Cell.Period[0]) ? count
            : $"{count}{parts.Cell.Period}";
    }

    private static string Text(JsonElement figure, string key) => figure.TryGetProperty(key, out var value) ? value.ToString() : "";

    private static decimal? Number(JsonElement figure, string key) =>
        figure.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
