using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Builds;

/// <summary>What is asked of a build.</summary>
/// <param name="AsOf">As-of month, <c>yyyy-MM</c>.</param>
/// <param name="Definition">Id of the definition profile.</param>
/// <param name="Boroughs">GSS codes; none for all.</param>
/// <param name="Editions"><c>official</c>, <c>public</c>; none for both.</param>
/// <param name="Previous">As-of month of an earlier build to compare with, or null.</param>
public sealed record BuildOrder(string AsOf, string Definition, IReadOnlyList<string> Boroughs, IReadOnlyList<string> Editions, string? Previous)
{
    /// <summary>Codes of the boroughs it covers.</summary>
    public IReadOnlyList<string> Covered() => Boroughs.Count > 0 ? Boroughs : [.. Areas.Boroughs.All.Select(b => b.Code)];
}
