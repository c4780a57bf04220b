using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The attack on a public edition: what a reader who has nothing but its figures, and those of an earlier edition, can work out of the counts it hides. Every
/// printed figure gives up the counts behind it; every sum narrows its parts by its total and its total by its parts, over and over until nothing narrows any more.
/// </summary>
internal sealed class ReaderBounds
{
    private readonly Dictionary<FigureCell, int> numbers = [];
    private readonly SumBounds bounds = new();
    private readonly Dictionary<FigureCell, int> rests = [];
    private readonly Dictionary<(string Name, string Area, string Period), int> unprinted = [];
    private readonly Dictionary<FigureCell, decimal> wholes = [];
    private readonly DisclosureRules rules;

    private ReaderBounds(DisclosureRules rules) => this.rules = rules;

    /// <summary>All cells the reader knows of, with the least and most that each can be.</summary>
    public IEnumerable<(FigureCell Cell, (long Low, long High) Bounds)> All => numbers.Select(n => (n.Key, bounds[n.Value]));

    /// <summary>Attacks a set of published figures.</summary>
    /// <param name="published">The figures.</param>
    /// <param name="rules">Settings.</param>
    /// <param name="counts">True counts, to leave out links between measures that do not hold; null to leave out all of them.</param>
    /// <param name="periods">The windows of both editions; null without an earlier one.</param>
    /// <param name="earlier">What the earlier edition tells of each count.</param>
    public static ReaderBounds Of(
        FigureSet published,
        DisclosureRules rules,
        IReadOnlyDictionary<FigureCell, long>? counts = null,
        EditionPeriods? periods = null,
        IReadOnlyDictionary<FigureCell, (long Low, long High)>? earlier = null)
    {
        var attack = new ReaderBounds(rules);
        foreach (var figure in published.All.Where(f => rules.IsControlled(FigureCell.Of(f))))
        {
            attack.Read(figure);
        }

        if (periods is not null && earlier is not null)
        {
            attack.Remember(periods, earlier);
        }

        FigureCell[] cells = [.. SumGroup.InOrder(attack.numbers.Keys)];
        attack.Link(cells, SimilarBoroughs.MembersIn(published), periods);
        attack.Link(counts is null ? [] : CountLink.Among(counts, cells));
        attack.bounds.Narrow();
        return attack;
    }

    /// <summary>Least and most a cell's count can be; null when the edition does not have the cell.</summary>
    public (long Low, long High)? Of(FigureCell cell) => numbers.TryGetValue(cell, out var number) ? bounds[number] : null;

    /// <summary>Least and most that a number can be that nobody prints; null where it is in no link.</summary>
    public (long Low, long High)? Of(LinkTerm term) => unprinted.TryGetValue((term.Unprinted, term.Cell.Area, term.Cell.Period), out var number) ? bounds[number] : null;

    /// <summary>Least and most that a measure's whole can have outside the cell of this part of it; null when there are not both.</summary>
    public (long Low, long High)? Rest(FigureCell part) => rests.TryGetValue(part, out var number) ? bounds[number] : null;

    /// <summary>Takes what a figure says of counts: its own, the earlier one of a change, the whole of a share.</summary>
    private void Read(Figure figure)
    {
        var own = FigureCell.Of(figure);
        switch (figure.Statistic)
        {
            case "count":
                Know(own, figure.Value is { } count ? (decimal)count : null);
                break;
            case "ratio" when RelativeRates.Groups(own) is var (of, against):
                Know(of, figure.Numerator);
                Know(against, figure.Denominator);
                Know(own, figure.Numerator);
                break;
            case "rate" or "share" or "ratio":
                Know(own, figure.Numerator);
                break;
            case "change" when figure.Period != StandardPeriods.FiveYearMean:
                Know(own.In(StandardPeriods.Window(0)), figure.Numerator);
                Know(own, figure.Denominator);
                break;
        }

        if (figure is { Statistic: "share", Denominator: { } whole } && own.Breakdown.Length > 0 && MeasureCatalogue.Breakdown(own.Breakdown).Share == "breakdown")
        {
            wholes[own with { Category = "" }] = whole;
        }
    }

    /// <summary>The sum of some cells.</summary>
    private void Know(IReadOnlyList<FigureCell> cells, decimal? count)
    {
        if (cells is [var only])
        {
            Know(only, count);
        }
        else if (count is { } known)
        {
            var slack = rules.FamilyOf(cells[0].Measure)!.RoundTo / 2;
            bounds.Add(new CountSum(Unnamed((long)known - slack, (long)known + slack), [.. cells.Select(Number)]));
        }
    }

    private void Know(FigureCell cell, decimal? count)
    {
        var family = rules.FamilyOf(cell.Measure)!;
        var slack = count is 0 ? 0 : family.RoundTo / 2;
        var (low, high) = count is { } known ? ((long)known - slack, (long)known + slack) : (0, long.MaxValue);
        bounds.Set(Number(cell), low, high);
    }

    /// <summary>Adds what the earlier edition tells, and the pieces into which its windows cut those of this one.</summary>
    private void Remember(EditionPeriods periods, IReadOnlyDictionary<FigureCell, (long Low, long High)> earlier)
    {
        var blocks = numbers.Keys.ToLookup(BlockOf, c => c.Category);
        foreach (var block in SumGroup.InOrder(earlier.Keys).GroupBy(BlockOf))
        {
            // Another list of categories (wards of another year) is another breakdown.
            if (!blocks.Contains(block.Key) || blocks[block.Key].ToHashSet().SetEquals(block.Select(c => c.Category)))
            {
                foreach (var cell in block)
                {
                    bounds.Set(Number(cell), earlier[cell].Low, earlier[cell].High);
                }
            }
        }

        foreach (var cell in SumGroup.InOrder(numbers.Keys).Where(SumGroup.AddsUpOverTime).ToArray())
        {
            foreach (var piece in periods.PiecesOf(cell.Period))
            {
                Number(cell.In(piece));
            }
        }
    }

    private static FigureCell BlockOf(FigureCell cell) => cell with { Period = "", Category = "" };

    private void Link(FigureCell[] cells, IReadOnlyDictionary<string, IReadOnlyList<string>> similar, EditionPeriods? periods)
    {
        foreach (var group in SumGroup.Among(cells, similar, periods))
        {
            int[] parts = [.. group.Parts.Select(p => numbers[p])];
            if (group.Printed && wholes.TryGetValue(group.Parts[0] with { Category = "" }, out var whole))
            {
                var slack = rules.FamilyOf(group.Parts[0].Measure)!.RoundTo / 2;
                bounds.Add(new CountSum(Unnamed((long)whole - slack, (long)whole + slack), parts));
            }

            if (numbers.TryGetValue(group.Total, out var total))
            {
                bounds.Add(new CountSum(total, parts));
            }
        }

        foreach (var cell in cells)
        {
            if (SumGroup.WholeOf(cell) is { } whole && numbers.TryGetValue(whole, out var total))
            {
                rests[cell] = Unnamed(0, long.MaxValue);
                bounds.Add(new CountSum(total, [numbers[cell], rests[cell]]));
            }
        }
    }

    private void Link(IEnumerable<CountLink> links)
    {
        int Of(LinkTerm term) => term.Unprinted.Length == 0 ? Number(term.Cell)
            : unprinted.TryGetValue((term.Unprinted, term.Cell.Area, term.Cell.Period), out var number) ? number
            : unprinted[(term.Unprinted, term.Cell.Area, term.Cell.Period)] = Unnamed(0, long.MaxValue);
        foreach (var link in links)
        {
            var total = link.Left.Count == 1 ? Of(link.Left[0]) : link.Right.Count == 1 ? Of(link.Right[0]) : Unnamed(0, long.MaxValue);
            foreach (var side in new[] { link.Left, link.Right }.Where(side => side.Count > 1 || Of(side[0]) != total))
            {
                bounds.Add(new CountSum(total, [.. side.Select(Of)]));
            }
        }
    }

    private int Number(FigureCell cell)
    {
        if (!numbers.TryGetValue(cell, out var number))
        {
            numbers[cell] = number = Unnamed(0, long.MaxValue);
        }

        return number;
    }

    private int Unnamed(long low, long high) => bounds.Add(low, high);
}
