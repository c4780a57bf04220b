using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The controlled counts of a build with all sums that tie them: categories of a breakdown, age by sex, boroughs of an area, months of a window, strands and
/// their overlap, the rest that is left when a measure is part of another; with what an earlier edition told of them.
/// </summary>
internal sealed class LinkedCounts
{
    private readonly DisclosureRules rules;
    private readonly Dictionary<FigureCell, int> numbers = [];
    private readonly List<FigureCell> cells = [];
    private readonly Dictionary<int, List<FigureCell>> names = [];
    private readonly Dictionary<(string Measure, string Period, string Breakdown), List<int>> blocks = [];

    private readonly Dictionary<(string Name, string Area, string Period), int> unprinted = [];
    private readonly HashSet<int> kept = [];
    private readonly IReadOnlySet<FigureCell> nowhere;
    private Dictionary<string, string[]> months = [];

    private LinkedCounts(DisclosureRules rules, IReadOnlySet<FigureCell> nowhere) => (this.rules, this.nowhere) = (rules, nowhere);

    /// <summary>The numbered counts.</summary>
    public CountSystem Counts { get; } = new();

    /// <summary>Builds the system.</summary>
    /// <param name="counts">Counts of the official edition.</param>
    /// <param name="rules">Settings.</param>
    /// <param name="hidden">Cells hidden so far.</param>
    /// <param name="similar">Boroughs of each area of similar boroughs.</param>
    /// <param name="nowhere">Cells, without their area, whose category has no events in any area.</param>
    /// <param name="earlier">The earlier public edition; null without one.</param>
    public static LinkedCounts Of(
        IReadOnlyDictionary<FigureCell, decimal> counts,
        DisclosureRules rules,
        IReadOnlyDictionary<FigureCell, string> hidden,
        IReadOnlyDictionary<string, IReadOnlyList<string>> similar,
        IReadOnlySet<FigureCell> nowhere,
        EarlierEdition? earlier = null)
    {
        var linked = new LinkedCounts(rules, nowhere);
        FigureCell[] counted = [.. SumGroup.InOrder(counts.Keys.Where(rules.IsControlled))];
        CountLink[] links = [.. CountLink.Among(counts.ToDictionary(c => c.Key, c => (long)c.Value), counted)];
        linked.months = counted.Where(c => c.Breakdown.Length == 0 && SumGroup.IsMonth(c.Period)).GroupBy(c => c.Measure, c => c.Period).ToDictionary(m => m.Key, m => m.Distinct().ToArray(), StringComparer.Ordinal);
        var same = links.Where(l => l.IsOneNumber).SelectMany(l => new[] { (l.Left[0].Cell, Other: l.Right[0].Cell), (l.Right[0].Cell, Other: l.Left[0].Cell) }).ToLookup(l => l.Cell, l => l.Other);
        foreach (var cell in counted)
        {
            linked.AddNamed(cell, same, (long)counts[cell], hidden);
        }

        foreach (var group in SumGroup.Among(counted, similar))
        {
            linked.Add(group);
        }

        foreach (var link in links.Where(l => !l.IsOneNumber))
        {
            linked.Add(link);
        }

        foreach (var cell in counted)
        {
            linked.AddRest(cell);
        }

        foreach (var (cell, (least, most)) in earlier?.Known(rules) ?? new Dictionary<FigureCell, (long, long)>())
        {
            if (linked.numbers.TryGetValue(cell, out var number))
            {
                linked.Counts.Remember(number, least, most);
            }
        }

        return linked;
    }

    /// <summary>How far a block can be hidden: in its own area, in the areas that it is part of, everywhere.</summary>
    public const int Widths = 3;

    /// <summary>Hides a printed cell and gives its names.</summary>
    public IReadOnlyList<FigureCell> Hide(int number)
    {
        Counts.Know(number, 1, long.MaxValue);
        return names[number];
    }

    /// <summary>Hides the block of a cell whole, zeros and what its shares are of included; gives the cells that were printed.</summary>
    /// <param name="number">The cell.</param>
    /// <param name="width">From 0, below <see cref="Widths"/>.</param>
    /// <param name="looser">True when a reader knows less than before.</param>
    public IReadOnlyList<FigureCell> HideBlock(int number, int width, out bool looser)
    {
        looser = false;
        var own = cells[number];
        var hidden = new List<FigureCell>();
        bool IsWithin(FigureCell cell) => width == Widths - 1 || cell.Area == own.Area || (width == 1 && Boroughs.Find(cell.Area) is null);
        foreach (var other in BlockWithMonths(own).Where(n => IsWithin(cells[n]) && !nowhere.Contains(cells[n] with { Area = "" })))
        {
            if (Counts.Cells[other].Cost != 0 && names.TryGetValue(other, out var all))
            {
                hidden.AddRange(all);
            }

            looser |= Counts.Cells[other] is not { Low: 0, High: long.MaxValue };
            Counts.Know(other, 0, long.MaxValue);
        }

        return hidden;
    }

    /// <summary>Numbers of this edition's windows of a cell or of a piece; those of the whole measure for a window that only the earlier edition broke down so.</summary>
    public IEnumerable<int> WindowsOf(FigureCell cell)
    {
        var of = cell.Period.StartsWith(StandardPeriods.Window(0), StringComparison.Ordinal) && !numbers.ContainsKey(cell) ? cell with { Breakdown = "", Category = "" } : cell;
        return Enumerable.Range(0, 6).Select(years => numbers.GetValueOrDefault(of.In(StandardPeriods.Window(years)), -1)).Where(number => number >= 0);
    }

    /// <summary>The cell, and what tells of it in its area and period: cells of a breakdown that sums lead to, and what gives a number away that nobody prints.</summary>
    /// <param name="number">The cell.</param>
    /// <param name="sums">How many sums away.</param>
    public IEnumerable<int> Around(int number, int sums)
    {
        var (own, found) = (cells[number], new HashSet<int> { number });
        IEnumerable<int> edge = found.ToArray();
        for (var step = 0; step < sums; step++)
        {
            edge = [.. edge.SelectMany(Counts.SumsOf).Distinct().Select(sum => Counts.Sums[sum]).SelectMany(sum => sum.Parts.Append(sum.Total))
                .Where(n => cells[n].Area == own.Area && cells[n].Period == own.Period && (!names.ContainsKey(n) || cells[n].Breakdown.Length > 0) && found.Add(n))];
        }

        bool Tells(int n) => kept.Contains(n) && (Counts.Cells[n].Protect > 0 || own.Breakdown.Length == 0);
        return found.Select(n => names.ContainsKey(n) ? n : Tells(n) ? numbers[cells[n]] : number).Distinct();
    }

    /// <summary>Numbers of the cells that must not be pinned down.</summary>
    public IEnumerable<int> ToProtect() => Enumerable.Range(0, Counts.Cells.Count).Where(i => Counts.Cells[i].Protect > 0);

    /// <summary>Adds a count under all its names: it is printed where one of them is, and hidden under all.</summary>
    private void AddNamed(FigureCell cell, ILookup<FigureCell, FigureCell> same, long count, IReadOnlyDictionary<FigureCell, string> hidden)
    {
        if (numbers.ContainsKey(cell))
        {
            return;
        }

        var all = new List<FigureCell> { cell };
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(same[all[i]].Except(all));
        }

        var why = all.Select(name => hidden.GetValueOrDefault(name)).ToArray();
        var number = Add(cell, CountCell.Of(cell, count, why.Contains(null) ? null : why.FirstOrDefault(r => r == HiddenCell.Small) ?? why[0], rules));
        foreach (var name in all)
        {
            numbers[name] = number;
            if (name != cell)
            {
                Block(name).Add(number);
            }
        }

        names[number] = all;
    }

    private void Add(SumGroup group)
    {
        int[] parts = [.. group.Parts.Select(p => numbers[p])];
        var sum = parts.Sum(p => Counts.Cells[p].Value);
        if (!numbers.TryGetValue(group.Total, out var total) || Counts.Cells[total].Value != sum)
        {
            if (!group.Printed || parts.All(p => Counts.Cells[p].Cost == 0 || nowhere.Contains(cells[p] with { Area = "" })))
            {
                return;
            }

            // What a share is of is printed beside it, whether or not it has a cell of its own.
            total = Add(group.Parts[0], new CountCell(sum, sum, sum, CountSystem.Never, 0));
        }

        Counts.AddSum(total, parts);
    }

    /// <summary>One side is the total of the other where it is one number; otherwise both add up to a total that nobody prints.</summary>
    private void Add(CountLink link)
    {
        // Blocks that are hidden whole say nothing of each other.
        if (link.Cells.All(c => Counts.Cells[numbers[c]] is { Cost: 0, Low: 0 }))
        {
            return;
        }

        int[] left = [.. link.Left.Select(Number)];
        int[] right = [.. link.Right.Select(Number)];
        if (left is [var one])
        {
            Counts.AddSum(one, right);
        }
        else
        {
            var total = right is [var other] ? other : AddUnprinted(link.Left[0].Cell, link.Left.Sum(t => t.Value));
            Counts.AddSum(total, left);
            if (right.Length > 1)
            {
                Counts.AddSum(total, right);
            }
        }
    }

    private int Number(LinkTerm term) =>
        term.Unprinted.Length == 0 ? numbers[term.Cell]
        : unprinted.TryGetValue((term.Unprinted, term.Cell.Area, term.Cell.Period), out var number) ? number
        : unprinted[(term.Unprinted, term.Cell.Area, term.Cell.Period)] = AddUnprinted(term.Cell, term.Value, term.Protect);

    private int AddUnprinted(FigureCell beside, long value, bool protect = false)
    {
        var number = Add(beside, new CountCell(value, 0, long.MaxValue, 0, protect && rules.FamilyOf(beside.Measure)! is var family && family.IsSmall(value) ? family.SuppressBelow - 1 : 0));
        if (protect)
        {
            kept.Add(number);
        }

        return number;
    }

    /// <summary>A measure that is part of another leaves a rest, which nobody prints and anyone can work out.</summary>
    private void AddRest(FigureCell cell)
    {
        if (SumGroup.WholeOf(cell) is { } whole && numbers.TryGetValue(whole, out var total) && Counts.Cells[total].Value - Counts.Cells[numbers[cell]].Value is >= 0 and var rest)
        {
            Counts.AddSum(total, [numbers[cell], AddUnprinted(cell, rest, protect: true)]);
        }
    }

    private int Add(FigureCell cell, CountCell count)
    {
        cells.Add(cell);
        var number = Counts.Add(count);
        Block(cell).Add(number);
        return number;
    }

    /// <summary>The months of a whole measure would give its windows away.</summary>
    private IEnumerable<int> BlockWithMonths(FigureCell cell) =>
        cell.Breakdown.Length > 0 || !months.TryGetValue(cell.Measure, out var periods) ? Block(cell) : Block(cell).Concat(periods.SelectMany(month => Block(cell.In(month))));

    private List<int> Block(FigureCell cell)
    {
        var block = (cell.Measure, cell.Period, cell.Breakdown);
        return blocks.TryGetValue(block, out var of) ? of : blocks[block] = [];
    }
}
