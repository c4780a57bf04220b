namespace SvdPipeline.Disclosure;

/// <summary>Numbers of which the least and the most are known, and sums that tie them: every sum narrows its parts by its total and its total by its parts.</summary>
internal sealed class SumBounds
{
    private const int MostRounds = 50;

    private readonly List<(long Low, long High)> bounds = [];
    private readonly List<CountSum> sums = [];

    /// <summary>Least and most a number can be.</summary>
    public (long Low, long High) this[int number] => bounds[number];

    /// <summary>Adds a number and gives its own number.</summary>
    public int Add(long low, long high)
    {
        bounds.Add((low, high));
        return bounds.Count - 1;
    }

    /// <summary>Adds a sum.</summary>
    public void Add(CountSum sum) => sums.Add(sum);

    /// <summary>Goes through the sums with a cell that narrowed since they were last looked at, until there are none.</summary>
    public void Narrow()
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
    public bool Set(int cell, long low, long high)
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
}
