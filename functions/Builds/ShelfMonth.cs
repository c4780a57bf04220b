namespace SvdPipeline.Functions.Builds;

/// <summary>The documents of one as-of month.</summary>
/// <param name="AsOf">As-of month, <c>yyyy-MM</c>.</param>
/// <param name="Parts">What there is, by edition and part.</param>
public sealed record ShelfMonth(string AsOf, IReadOnlyList<ShelfPart> Parts)
{
    /// <summary>Name of the part that compares the boroughs.</summary>
    public const string Comparison = "comparison";

    /// <summary>Build that a part comes from, or null when there is none.</summary>
    public string? Build(string edition, string part) => Parts.FirstOrDefault(p => p.Edition == edition && p.Part == part)?.Build;

    /// <summary>GSS codes with documents of an edition.</summary>
    public IEnumerable<string> Boroughs(string edition) => Parts.Where(p => p.Edition == edition && p.Part != Comparison).Select(p => p.Part);
}
