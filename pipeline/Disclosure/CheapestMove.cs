namespace SvdPipeline.Disclosure;

/// <summary>
/// Finds how a cell's count could be another one with all printed figures as they are: a set of cells that change together so that every sum still
/// holds. Cells that are hidden or rounded change for nothing within what a reader knows of them; a printed cell can change at the cost of hiding it. The
/// cheapest set found is both the proof that the cell cannot be pinned down and the list of what must be hidden for it.
/// After the shortest-path heuristics for cell suppression (Castro, 2007), as a best-first search over changed cells.
/// </summary>
internal sealed class CheapestMove(CountSystem system)
{
    private const int MostCells = 30;

    /// <summary>Searches tried in turn, quickest first: steps, branches of a step, and whether printed cells may be hidden.</summary>
    private static readonly (int Steps, int Branches, bool Pay)[] Turns =
        [(60, 6, false), (60, 6, false), (60, 6, false), (300, 6, true), (600, 12, true)];

    /// <summary>What a sum that does not hold yet is thought to cost in the end.</summary>
    private const long OpenCost = 200;

    private readonly PriorityQueue<State, (long Weight, int Order)> queue = new();
    private readonly List<(long Weight, bool Part, uint Turn, int Cell, long Change, long Cost)> candidates = [];
    private readonly Dictionary<int, long> moved = [];
    private readonly HashSet<int> toHide = [];
    private int turn;

    /// <summary>Printed cells to hide so that the cell could change by so much, one at a time; empty when nothing more is needed, null when no way was found.</summary>
    public IReadOnlyList<int>? Find(int cell, long change)
    {
        moved.Clear();
        toHide.Clear();
        for (var step = 0; step < Math.Abs(change); step++)
        {
            State? way = null;
            for (turn = 0; turn < Turns.Length && way is null; turn++)
            {
                way = One(cell, Math.Sign(change));
            }

            if (way is null)
            {
                return null;
            }

            foreach (var (number, by) in way.Moves())
            {
                var sum = moved[number] = moved.GetValueOrDefault(number) + by;
                if (number != cell && !system.Cells[number].Allows(sum))
                {
                    toHide.Add(number);
                }
            }
        }

        return [.. toHide.Order()];
    }

    private State? One(int cell, long change)
    {
        queue.Clear();
        var order = 0;
        Push(new State(null, cell, change, 0), ref order);
        for (var step = 0; step < Turns[turn].Steps && queue.TryDequeue(out var state, out _); step++)
        {
            if (state.Open.Count == 0)
            {
                return state;
            }

            if (state.Length < MostCells)
            {
                Expand(state, ref order);
            }
        }

        return null;
    }

    private void Expand(State state, ref int order)
    {
        var (sum, residual) = state.Open[0];
        candidates.Clear();
        var of = system.Sums[sum];
        Consider(state, of.Total, sum, residual);
        foreach (var part in of.Parts)
        {
            Consider(state, part, sum, residual);
        }

        candidates.Sort();
        for (var i = Math.Min(Turns[turn].Branches, candidates.Count) - 1; i >= 0; i--)
        {
            var (_, _, _, cell, change, cost) = candidates[i];
            Push(new State(state, cell, change, cost), ref order);
        }
    }

    /// <summary>Weighs a cell that could take up what a sum is out by: within what a reader knows of it for nothing, or beyond that by being hidden.</summary>
    private void Consider(State state, int number, int sum, long residual)
    {
        var cell = system.Cells[number];
        if (state.Changes(number))
        {
            return;
        }

        var wanted = -residual * system.Sums[sum].Sign(number);
        var change = moved.GetValueOrDefault(number) + wanted;
        if (cell.Allows(change))
        {
            Add(state, number, sum, wanted, 0);
        }
        else if (Turns[turn].Pay && cell.Cost is > 0 and < CountSystem.Never && cell.AllowsHidden(change))
        {
            Add(state, number, sum, wanted, toHide.Contains(number) ? 0 : cell.Cost);
        }
    }

    private void Add(State state, int number, int sum, long change, long cost)
    {
        var open = -1;
        foreach (var other in system.SumsOf(number))
        {
            open += other == sum ? 0 : state.OpenChange(other, change * system.Sums[other].Sign(number));
        }

        // Totals first: what is moved up to them is soonest out of the way.
        candidates.Add((cost + (OpenCost * open), number != system.Sums[sum].Total, cost > 0 ? (uint)Math.Min(uint.MaxValue, system.Cells[number].Value) : ((uint)number * 2654435761u) ^ ((uint)turn * 2246822519u), number, change, cost));
    }

    private void Push(State state, ref int order)
    {
        state.Settle(system);
        queue.Enqueue(state, (state.Cost + (OpenCost * state.Open.Count), order--));
    }

    /// <summary>Cells changed so far, and the sums that do not hold because of it.</summary>
    private sealed class State(State? before, int cell, long change, long cost)
    {
        public long Cost { get; } = (before?.Cost ?? 0) + cost;

        public int Length { get; } = (before?.Length ?? 0) + 1;

        public List<(int Sum, long Residual)> Open { get; private set; } = [];

        public bool Changes(int number)
        {
            for (var state = this; state is not null; state = state.Before)
            {
                if (state.Cell == number)
                {
                    return true;
                }
            }

            return false;
        }

        public IEnumerable<(int Cell, long Change)> Moves()
        {
            for (var state = this; state is not null; state = state.Before)
            {
                yield return (state.Cell, state.Change);
            }
        }

        /// <summary>How many more sums would be open after a change of this one.</summary>
        public int OpenChange(int sum, long by)
        {
            foreach (var (open, residual) in Open)
            {
                if (open == sum)
                {
                    return residual + by == 0 ? -1 : 0;
                }
            }

            return 1;
        }

        /// <summary>Works out the open sums from those of the state before.</summary>
        public void Settle(CountSystem system)
        {
            Open = Before is null ? [] : [.. Before.Open];
            foreach (var sum in system.SumsOf(Cell))
            {
                var by = Change * system.Sums[sum].Sign(Cell);
                var at = Open.FindIndex(o => o.Sum == sum);
                if (at < 0)
                {
                    Open.Add((sum, by));
                }
                else if (Open[at].Residual + by == 0)
                {
                    Open.RemoveAt(at);
                }
                else
                {
                    Open[at] = (sum, Open[at].Residual + by);
                }
            }
        }

        private State? Before { get; } = before;

        private int Cell { get; } = cell;

        private long Change { get; } = change;
    }
}
