using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The controlled counts of a build with all sums that tie them: categories of a breakdown, age by sex, boroughs of an area, months of a window, strands and
/// their overlap, the rest that is left when a measure is part of another; with what an earlier edition told of them.
/// </summary>
internal sealed class LinkedCounts
{
    private const long CellCost = 40;
    private const long SimilarCost = 100;
    private const long HeadlineCost = 4_000;
    private const long LondonCost = 40_000;

    private readonly DisclosureRules rules;
    private readonly Dictionary<FigureCell, int> numbers = [];
    private readonly List<FigureCell> cells = [];
    private readonly Dictionary<(string Measure, string Period, string Breakdown), List<int>> blocks = [];

    private readonly IReadOnlySet<FigureCell> nowhere;

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
        foreach (var cell in SumGroup.InOrder(counts.Keys.Where(rules.IsControlled)))
        {
            linked.numbers[cell] = linked.Add(cell, linked.Known(cell, (long)counts[cell], hidden.GetValueOrDefault(cell)));
        }

        FigureCell[] counted = [.. linked.cells];
        foreach (var group in SumGroup.Among(counted, similar).Concat(SumGroup.SameVictims(counted)))
        {
            linked.Add(group);
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

    /// <summary>Hides a printed cell and names it.</summary>
    public FigureCell Hide(int number)
    {
        Counts.Know(number, 1, long.MaxValue);
        return cells[number];
    }

    /// <summary>Hides the block of a cell whole, zeros and what its shares are of included; gives the cells that were printed.</summary>
    /// <param name="number">The cell.</param>
    /// <param name="width">From 0, below <see cref="Widths"/>.</param>
    public IReadOnlyList<FigureCell> HideBlock(int number, int width)
    {
        var own = cells[number];
        var hidden = new List<FigureCell>();
        foreach (var other in blocks[(own.Measure, own.Period, own.Breakdown)].Where(n => width == Widths - 1 || cells[n].Area == own.Area || (width == 1 && Boroughs.Find(cells[n].Area) is null)).Where(n => !nowhere.Contains(cells[n] with { Area = "" })))
        {
            var cell = Counts.Cells[other];
            if (numbers.GetValueOrDefault(cells[other], -1) == other && cell.Cost != 0)
            {
                hidden.Add(cells[other]);
            }

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

    /// <summary>Numbers of the cells that must not be pinned down.</summary>
    public IEnumerable<int> ToProtect() => Enumerable.Range(0, Counts.Cells.Count).Where(i => Counts.Cells[i].Protect > 0);

    private CountCell Known(FigureCell cell, long count, string? rule)
    {
        var family = rules.FamilyOf(cell.Measure)!;
        var exempt = rules.IsExempt(cell);
        var protect = family.IsSmall(count) && !exempt ? family.SuppressBelow - 1 : 0;
        if (rule is not null)
        {
            return new CountCell(count, rule is HiddenCell.Sparse or HiddenCell.Withheld ? 0 : 1, long.MaxValue, 0, protect);
        }

        if (count == 0 || exempt)
        {
            return new CountCell(count, count, count, CountSystem.Never, 0);
        }

        var printed = (long)family.Rounded(count);
        var slack = family.RoundTo / 2;
        var cost = cell.Breakdown.Length > 0 ? CellCost : SimilarBoroughs.IsArea(cell.Area) ? SimilarCost : Boroughs.Find(cell.Area) is null ? LondonCost : HeadlineCost;
        return new CountCell(count, Math.Max(family.SuppressBelow, printed - slack), printed + slack, cost, 0);
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

    /// <summary>A measure that is part of another leaves a rest, which nobody prints and anyone can work out.</summary>
    private void AddRest(FigureCell cell)
    {
        if (SumGroup.WholeOf(cell) is { } whole && numbers.TryGetValue(whole, out var total) && Counts.Cells[total].Value - Counts.Cells[numbers[cell]].Value is >= 0 and var rest)
        {
            var family = rules.FamilyOf(cell.Measure)!;
            Counts.AddSum(total, [numbers[cell], Add(cell, new CountCell(rest, 0, long.MaxValue, 0, family.IsSmall(rest) ? family.SuppressBelow - 1 : 0))]);
        }
    }

    private int Add(FigureCell cell, CountCell count)
    {
        cells.Add(cell);
        var number = Counts.Add(count);
        var block = (cell.Measure, cell.Period, cell.Breakdown);
        if (!blocks.TryGetValue(block, out var of))
        {
            blocks[block] = of = [];
        }

        of.Add(number);
        return number;
    }
}
