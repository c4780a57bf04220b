using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The attack on a public edition: what a reader who has nothing but its figures, and those of an earlier edition, can work out of the counts it hides. Every
/// printed figure gives up the counts behind it; every sum narrows its parts by its total and its total by its parts, over and over until nothing narrows any more.
/// </summary>
internal sealed class ReaderBounds
{
    private const int MostRounds = 50;

    private readonly Dictionary<FigureCell, int> numbers = [];
    private readonly List<(long Low, long High)> bounds = [];
    private readonly List<CountSum> sums = [];
    private readonly Dictionary<FigureCell, int> rests = [];
    private readonly Dictionary<FigureCell, decimal> wholes = [];
    private readonly DisclosureRules rules;

    private ReaderBounds(DisclosureRules rules) => this.rules = rules;

    /// <summary>All cells the reader knows of, with the least and most that each can be.</summary>
    public IEnumerable<(FigureCell Cell, (long Low, long High) Bounds)> All => numbers.Select(n => (n.Key, bounds[n.Value]));

    /// <summary>Attacks a set of published figures.</summary>
    /// <param name="published">The figures.</param>
    /// <param name="rules">Settings.</param>
    /// <param name="periods">The windows of both editions; null without an earlier one.</param>
    /// <param name="earlier">What the earlier edition tells of each count.</param>
    public static ReaderBounds Of(
        FigureSet published, DisclosureRules rules, EditionPeriods? periods = null, IReadOnlyDictionary<FigureCell, (long Low, long High)>? earlier = null)
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
        attack.Narrow();
        return attack;
    }

    /// <summary>Least and most a cell's count can be; null when the edition does not have the cell.</summary>
    public (long Low, long High)? Of(FigureCell cell) => numbers.TryGetValue(cell, out var number) ? bounds[number] : null;

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
            sums.Add(new CountSum(Unnamed((long)known - slack, (long)known + slack), [.. cells.Select(Number)]));
        }
    }

    private void Know(FigureCell cell, decimal? count)
    {
        var family = rules.FamilyOf(cell.Measure)!;
        var slack = count is 0 ? 0 : family.RoundTo / 2;
        var (low, high) = count is { } known ? ((long)known - slack, (long)known + slack) : (0, long.MaxValue);
        Set(Number(cell), low, high);
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
                    Set(Number(cell), earlier[cell].Low, earlier[cell].High);
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
                sums.Add(new CountSum(Unnamed((long)whole - slack, (long)whole + slack), parts));
            }

            if (numbers.TryGetValue(group.Total, out var total))
            {
                sums.Add(new CountSum(total, parts));
            }
        }

        foreach (var cell in cells)
        {
            if (SumGroup.WholeOf(cell) is { } whole && numbers.TryGetValue(whole, out var total))
            {
                rests[cell] = Unnamed(0, long.MaxValue);
                sums.Add(new CountSum(total, [numbers[cell], rests[cell]]));
            }
        }
    }

    /// <summary>Goes through the sums with a cell that narrowed since they were last looked at, until there are none.</summary>
    private void Narrow()
    {
        var sumsOf = new List<int>[bounds.Count];
        for (var i = 0; i < sums.Count; i++)
        {
            foreach (var cell in sums[i].Parts.Append(sums[i].Total))
            {
                (sumsOf[cell] ??= []).Add(i);
            }
        }

        var open = Enumerable.Repeat(true, sums.Count).ToArray();
        var narrowed = new List<int>();
        for (var round = 0; round < MostRounds && open.Contains(true); round++)
        {
            for (var i = 0; i < sums.Count; i++)
            {
                if (open[i])
                {
                    narrowed.Clear();
                    Narrow(sums[i], narrowed);
                    foreach (var other in narrowed.SelectMany(cell => sumsOf[cell]))
                    {
                        open[other] = true;
                    }

                    open[i] = false;
                }
            }
        }
    }

    private void Narrow(CountSum sum, List<int> narrowed)
    {
        var (low, high) = bounds[sum.Total];
        var (lows, highs, open) = (0L, 0L, 0);
        foreach (var part in sum.Parts)
        {
            var known = bounds[part];
            lows += known.Low;
            highs += known.High == long.MaxValue ? 0 : known.High;
            open += known.High == long.MaxValue ? 1 : 0;
        }

        foreach (var part in sum.Parts)
        {
            var known = bounds[part];
            var most = high == long.MaxValue ? long.MaxValue : high - (lows - known.Low);
            var others = open - (known.High == long.MaxValue ? 1 : 0);
            var least = others > 0 ? 0 : low - (highs - (known.High == long.MaxValue ? 0 : known.High));
            if (Set(part, least, most))
            {
                narrowed.Add(part);
            }
        }

        if (Set(sum.Total, lows, open > 0 ? long.MaxValue : highs))
        {
            narrowed.Add(sum.Total);
        }
    }

    /// <summary>Narrows what is known. What contradicts it (a count revised since the earlier edition) tells nothing.</summary>
    private bool Set(int cell, long low, long high)
    {
        var known = bounds[cell];
        var narrower = (Low: Math.Max(low, known.Low), High: Math.Min(high, known.High));
        if (narrower == known || narrower.Low > narrower.High)
        {
            return false;
        }

        bounds[cell] = narrower;
        return true;
    }

    private int Number(FigureCell cell)
    {
        if (!numbers.TryGetValue(cell, out var number))
        {
            numbers[cell] = number = Unnamed(0, long.MaxValue);
        }

        return number;
    }

    private int Unnamed(long low, long high)
    {
        bounds.Add((low, high));
        return bounds.Count - 1;
    }
}
