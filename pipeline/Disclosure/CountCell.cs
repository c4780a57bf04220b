namespace SvdPipeline.Disclosure;

/// <summary>One count and what the public edition lets a reader know of it.</summary>
/// <param name="Value">The true count.</param>
/// <param name="Low">Least it can be, from its own cell.</param>
/// <param name="High">Most it can be, from its own cell.</param>
/// <param name="Cost">What hiding it would cost; 0 when it is not printed exactly, <see cref="CountSystem.Never"/> when it cannot be hidden.</param>
/// <param name="Protect">Largest small count of its family (4, or 7 for health) where the count is small, otherwise 0: a reader must be left with all of 1 to this.</param>
/// <param name="Least">Least it can be by what was published before, however it is printed now.</param>
/// <param name="Most">Most it can be by what was published before.</param>
internal readonly record struct CountCell(long Value, long Low, long High, long Cost, int Protect, long Least = 0, long Most = long.MaxValue)
{
    /// <summary>True when the count could have changed so and the public edition would be the same.</summary>
    public bool Allows(long change) => Value + change >= Math.Max(Low, Least) && Value + change <= Math.Min(High, Most);

    /// <summary>True when the count, hidden, could have changed so.</summary>
    public bool AllowsHidden(long change) => Value + change >= Math.Max(1, Least) && Value + change <= Most;
}
