using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// Which cells the public edition hides. Small counts first; then blocks that would be mostly hidden, whole; then, for each small count in turn, whatever
/// else must be hidden so that, with everything printed as it is, it could be any small count from 1 to the largest.
/// </summary>
internal sealed class Suppression
{
    /// <summary>How many sums around a cell that the attack finds.</summary>
    private static readonly int[] Reach = [2, 8];

    private readonly Dictionary<FigureCell, string> hidden = [];
    private readonly IReadOnlyDictionary<FigureCell, decimal> counts;
    private readonly IReadOnlySet<FigureCell> nowhere;
    private readonly LinkedCounts linked;

    private Suppression(IReadOnlyDictionary<FigureCell, decimal> counts, DisclosureRules rules, IReadOnlyDictionary<string, IReadOnlyList<string>> similar, EarlierEdition? earlier)
    {
        this.counts = counts;
        foreach (var (cell, count) in counts)
        {
            if (rules.IsWithheld(cell))
            {
                hidden[cell] = HiddenCell.Withheld;
            }
            else if (rules.IsSmall(cell, count))
            {
                hidden[cell] = HiddenCell.Small;
            }
        }

        nowhere = counts.GroupBy(c => c.Key with { Area = "" }).Where(c => c.All(area => area.Value == 0) && c.Any(area => area.Key.Area == "london-32")).Select(c => c.Key).ToHashSet();
        SparseBlocks.Hide(counts, rules, nowhere, hidden);
        HideSimilar(counts, similar);
        linked = LinkedCounts.Of(counts, rules, hidden, similar, nowhere, earlier);
        var search = new CheapestMove(linked.Counts);
        foreach (var cell in linked.ToProtect())
        {
            var (value, largest) = (linked.Counts.Cells[cell].Value, linked.Counts.Cells[cell].Protect);
            foreach (var change in new[] { largest - value, 1 - value }.Where(change => change != 0))
            {
                Protect(search, cell, change);
            }
        }

        HideUnplaced();
    }

    /// <summary>How often more can be hidden.</summary>
    public static int Turns => Reach.Length * LinkedCounts.Widths;

    /// <summary>Hidden cells and the rule that hides each.</summary>
    public IReadOnlyDictionary<FigureCell, string> Hidden => hidden;

    /// <summary>Blocks, without their category, of which something is printed besides categories that nobody is in.</summary>
    public IReadOnlySet<FigureCell> Shown => counts.Keys.Where(c => !hidden.ContainsKey(c) && !nowhere.Contains(c with { Area = "" })).Select(c => c with { Category = "" }).ToHashSet();

    /// <summary>Decides what to hide.</summary>
    /// <param name="counts">Counts of the official edition.</param>
    /// <param name="rules">Settings.</param>
    /// <param name="similar">Boroughs of each area of similar boroughs.</param>
    /// <param name="earlier">The earlier public edition; null without one.</param>
    public static Suppression Of(
        IReadOnlyDictionary<FigureCell, decimal> counts, DisclosureRules rules, IReadOnlyDictionary<string, IReadOnlyList<string>> similar, EarlierEdition? earlier = null) =>
        new(counts, rules, similar, earlier);

    /// <summary>Hides the blocks of cells that the attack finds, in all windows, with the blocks that tell of them.</summary>
    /// <param name="exposed">Cells, or pieces of windows.</param>
    /// <param name="turn">How often it has been tried, below <see cref="Turns"/>: further each time, first within the area.</param>
    public void Widen(IEnumerable<FigureCell> exposed, int turn)
    {
        // A group of residents that is compared with another has no count of its own: the counts it is made from are hidden.
        var counted = exposed.SelectMany(cell => RelativeRates.Groups(cell) is var (of, _) ? of : [cell]);
        foreach (var cell in counted.SelectMany(linked.WindowsOf).SelectMany(cell => linked.Around(cell, Reach[turn % Reach.Length])).Distinct().Order())
        {
            Hide(linked.HideBlock(cell, turn / Reach.Length, out _));
        }

        HideUnplaced();
    }

    /// <summary>Records by deprivation leave out those without a small area, which are those without a ward: where that count is hidden, so is what it follows from.</summary>
    private void HideUnplaced()
    {
        foreach (var cell in counts.Keys.Where(c => c.Breakdown == "deprivation" && hidden.ContainsKey(c with { Breakdown = "ward", Category = "unknown" })))
        {
            hidden.TryAdd(cell, HiddenCell.Linked);
        }
    }

    /// <summary>Boroughs that are alike overlap in many ways: a sum with a hidden borough among them is hidden at once.</summary>
    private void HideSimilar(IReadOnlyDictionary<FigureCell, decimal> counts, IReadOnlyDictionary<string, IReadOnlyList<string>> similar)
    {
        foreach (var cell in counts.Keys.Where(c => similar.GetValueOrDefault(c.Area) is { } boroughs && boroughs.Any(b => hidden.ContainsKey(c with { Area = b }))))
        {
            hidden.TryAdd(cell, HiddenCell.Linked);
        }
    }

    /// <summary>Hides what a cell needs: single cells where they are found, otherwise its block. Where that is not enough, the attack will tell.</summary>
    private void Protect(CheapestMove search, int cell, long change)
    {
        if (search.Find(cell, change) is { } also)
        {
            Hide(also.SelectMany(linked.Hide));
            return;
        }

        Hide(linked.HideBlock(cell, 0, out var looser));
        if (looser && search.Find(cell, change) is { } more)
        {
            Hide(more.SelectMany(linked.Hide));
        }
    }

    private void Hide(IEnumerable<FigureCell> cells)
    {
        foreach (var cell in cells)
        {
            hidden.TryAdd(cell, HiddenCell.Linked);
        }
    }
}
