using SvdPipeline.Documents.Charts;

namespace SvdPipeline.Documents.Content;

/// <summary>A chart of the standard format, from the JSON file beside its section's template.</summary>
internal sealed record ChartSpec
{
    public required string Id { get; init; }

    public required ChartKind Kind { get; init; }

    public required string Measure { get; init; }

    public string Breakdown { get; init; } = "";

    /// <summary><c>count</c> or <c>rate</c>.</summary>
    public string Stat { get; init; } = "count";

    /// <summary>What the categories are, in running text: <c>offence element</c>.</summary>
    public string By { get; init; } = "";

    /// <summary>Bars of a measure each, in place of categories; those without a figure are left out.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Area drawn beside the borough, or empty.</summary>
    public string With { get; init; } = "";

    /// <summary>Source it lacks when it cannot be drawn; empty for the measure's own.</summary>
    public string Needs { get; init; } = "";
}
