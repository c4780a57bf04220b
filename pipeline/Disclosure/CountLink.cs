using System.Text.Json;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// Counts of different measures and breakdowns that come to the same number when they are added up in two ways, by what the measures mean: what one measure
/// says of another. From <c>links.json</c>, for one area and period.
/// </summary>
/// <param name="Left">What is added up on one side.</param>
/// <param name="Right">What is added up on the other.</param>
internal sealed record CountLink(IReadOnlyList<LinkTerm> Left, IReadOnlyList<LinkTerm> Right)
{
    private static readonly LinkRule[] Rules =
        [.. JsonSerializer.Deserialize<LinkRule[]>(EmbeddedFiles.Text("pipeline/Disclosure/links.json"), JsonSerializerOptions.Web)!.SelectMany(rule => rule.Expanded())];

    /// <summary>True for one count under two names.</summary>
    public bool IsOneNumber => Left is [{ Unprinted: "" }] && Right is [{ Unprinted: "" }];

    /// <summary>The cells on both sides.</summary>
    public IEnumerable<FigureCell> Cells => Left.Concat(Right).Where(t => t.Unprinted.Length == 0).Select(t => t.Cell);

    /// <summary>
    /// All links that hold for the true counts. One that does not (a profile with a further strand) tells a reader nothing; a number that nobody prints is
    /// what the first link it stands in leaves for it.
    /// </summary>
    /// <param name="counts">True counts.</param>
    /// <param name="cells">Cells to link, in a fixed order.</param>
    public static IEnumerable<CountLink> Among(IReadOnlyDictionary<FigureCell, long> counts, IEnumerable<FigureCell> cells)
    {
        var ofBreakdown = cells.Where(c => !SimilarBoroughs.IsArea(c.Area)).ToLookup(c => (c.Measure, c.Breakdown));
        var unprinted = new Dictionary<(string Name, string Area, string Period), long>();
        foreach (var rule in Rules)
        {
            var (measure, breakdown, category) = LinkRule.Parts(rule.Left[0]);
            foreach (var first in ofBreakdown[(measure, breakdown)].Where(c => category == LinkRule.Each || c.Category == category))
            {
                if (Grounded(rule, first, counts, unprinted) is { } link)
                {
                    yield return link;
                }
            }
        }
    }

    private static CountLink? Grounded(LinkRule rule, FigureCell first, IReadOnlyDictionary<FigureCell, long> counts, Dictionary<(string Name, string Area, string Period), long> unprinted)
    {
        var sides = new[] { new List<LinkTerm>(), new List<LinkTerm>() };
        (int Side, (string Name, string Area, string Period) Number)? unknown = null;
        foreach (var (side, term) in rule.Left.Select(t => (0, t)).Concat(rule.Right.Select(t => (1, t))))
        {
            var text = term.Replace(LinkRule.Each, first.Category, StringComparison.Ordinal);
            if (LinkRule.IsUnprinted(text))
            {
                var number = (text, first.Area, first.Period);
                if (unprinted.TryGetValue(number, out var value))
                {
                    sides[side].Add(new LinkTerm(first, text, value, rule.Protect));
                }
                else if (unknown is null)
                {
                    unknown = (side, number);
                }
                else
                {
                    return null;
                }
            }
            else if (Cell(text, first) is var cell && counts.TryGetValue(cell, out var count))
            {
                sides[side].Add(new LinkTerm(cell, "", count));
            }
            else
            {
                return null;
            }
        }

        var more = sides[0].Sum(t => t.Value) - sides[1].Sum(t => t.Value);
        if (unknown is var (on, name))
        {
            var left = on == 0 ? -more : more;
            if (left < 0)
            {
                return null;
            }

            unprinted[name] = left;
            sides[on].Add(new LinkTerm(first, name.Name, left, rule.Protect));
            more = 0;
        }

        return more == 0 ? new CountLink(sides[0], sides[1]) : null;
    }

    private static FigureCell Cell(string text, FigureCell first)
    {
        var (measure, breakdown, category) = LinkRule.Parts(text);
        return first with { Measure = measure, Breakdown = breakdown, Category = category };
    }
}
