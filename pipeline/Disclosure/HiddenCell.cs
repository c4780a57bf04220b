using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>A cell of the official edition that the public edition hides, with all figures made from it.</summary>
/// <param name="Cell">Measure, area, period, breakdown, category.</param>
/// <param name="Rule">Why: one of the constants here.</param>
public sealed record HiddenCell(FigureCell Cell, string Rule)
{
    /// <summary>Below the threshold.</summary>
    public const string Small = "small";

    /// <summary>A small count could be worked out from it.</summary>
    public const string Linked = "linked";

    /// <summary>Part of a breakdown or series that would be mostly hidden.</summary>
    public const string Sparse = "sparse";

    /// <summary>Never public.</summary>
    public const string Withheld = "withheld";
}
