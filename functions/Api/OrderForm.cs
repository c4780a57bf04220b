using SvdPipeline.Definition;
using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Api;

/// <summary>An order of a build as it is sent: only the month must be said.</summary>
/// <param name="AsOf">As-of month, <c>yyyy-MM</c>.</param>
/// <param name="Definition">Id of the definition profile; the London definition when left out.</param>
/// <param name="Boroughs">GSS codes; all when left out.</param>
/// <param name="Editions"><c>official</c>, <c>public</c>; both when left out.</param>
/// <param name="Previous">As-of month of an earlier build to compare with.</param>
public sealed record OrderForm(string AsOf, string? Definition = null, IReadOnlyList<string>? Boroughs = null, IReadOnlyList<string>? Editions = null, string? Previous = null)
{
    /// <summary>The order.</summary>
    public BuildOrder Order() => new(AsOf, Definition ?? DefinitionProfile.Default, Boroughs ?? [], Editions ?? [], Previous);
}
