namespace SvdPipeline.Disclosure;

/// <summary>
/// The counts of one build as a reader of the public edition meets them: numbered cells, what may be known of each, and the sums that tie them together.
/// </summary>
internal sealed class CountSystem
{
    /// <summary>Cost of hiding a cell that must stay.</summary>
    public const long Never = long.MaxValue;

    private readonly List<CountCell> cells = [];
    private readonly List<CountSum> sums = [];
    private readonly List<List<int>> sumsOf = [];

    /// <summary>Cells by number.</summary>
    public IReadOnlyList<CountCell> Cells => cells;

    /// <summary>Sums by number.</summary>
    public IReadOnlyList<CountSum> Sums => sums;

    /// <summary>Numbers of the sums a cell is in.</summary>
    public IReadOnlyList<int> SumsOf(int cell) => sumsOf[cell];

    /// <summary>Adds a cell and gives its number.</summary>
    public int Add(CountCell cell)
    {
        cells.Add(cell);
        sumsOf.Add([]);
        return cells.Count - 1;
    }

    /// <summary>Adds a sum, unless it does not hold for the true counts: parts that overlap or leave something out tell a reader nothing.</summary>
    /// <param name="total">Number of the cell they add up to.</param>
    /// <param name="parts">Numbers of the parts.</param>
    public void AddSum(int total, IEnumerable<int> parts)
    {
        var all = parts.ToArray();
        if (all.Length == 0 || all.Sum(p => cells[p].Value) != cells[total].Value)
        {
            return;
        }

        foreach (var cell in all.Append(total))
        {
            sumsOf[cell].Add(sums.Count);
        }

        sums.Add(new CountSum(total, all));
    }

    /// <summary>Sets what was published of a cell before, unless it is not so any more: counts are revised, and what is false tells nothing.</summary>
    public void Remember(int cell, long least, long most)
    {
        var count = cells[cell];
        if (count.Value < least || count.Value > most)
        {
            return;
        }

        var open = least <= 1 && most >= count.Protect;
        cells[cell] = count with { Least = least, Most = most, Protect = open ? count.Protect : 0 };
    }

    /// <summary>Sets what a reader may know of a cell that is no longer printed.</summary>
    public void Know(int cell, long low, long high) => cells[cell] = cells[cell] with { Low = low, High = high, Cost = 0 };
}
