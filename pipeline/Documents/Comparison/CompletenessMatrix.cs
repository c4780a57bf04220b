using SvdPipeline.Areas;
using SvdPipeline.Documents.Check;
using SvdPipeline.Documents.Content;

namespace SvdPipeline.Documents.Comparison;

/// <summary>Boroughs by source and by section.</summary>
/// <param name="Sources">Sources the product reads, in the order of the standard words.</param>
/// <param name="Sections">Headings of the assessment's sections.</param>
/// <param name="Boroughs">All boroughs by name.</param>
internal sealed record CompletenessMatrix(
    IReadOnlyList<SourceWords> Sources,
    IReadOnlyList<string> Sections,
    IReadOnlyList<CompletenessRow> Boroughs)
{
    private static readonly string[] ReadGroups = ["police", "health", "transport", "fire", "partner", "published", "population", "lookup"];

    public static CompletenessMatrix Of(ComparisonInputs inputs)
    {
        var sources = new DocumentSources([], inputs.Snapshots).All.Where(s => ReadGroups.Contains(s.Group)).ToList();
        var sections = StandardFormat.Sections["sna"].Where(s => s.Id != "cover").ToList();
        var known = inputs.Boroughs.ToDictionary(b => b.Borough.Code, StringComparer.Ordinal);
        return new CompletenessMatrix(
            sources,
            [.. sections.Select(s => s.Heading)],
            [.. Areas.Boroughs.All.OrderBy(b => b.Name, StringComparer.Ordinal).Select(borough =>
            {
                var completeness = known.GetValueOrDefault(borough.Code);
                var states = completeness?.Sections.ToDictionary(s => s.Section, s => s.State, StringComparer.Ordinal);
                return new CompletenessRow(
                    borough,
                    completeness?.Tier ?? 0,
                    [.. sources.Select(s => SourceCoverage.Of(s.Id, borough, inputs.Figures, inputs.Snapshots, inputs.AsOf))],
                    states is null ? [] : [.. sections.Select(s => states.GetValueOrDefault(s.Id, SectionState.Missing))]);
            })]);
    }
}
