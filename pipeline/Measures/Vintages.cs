namespace SvdPipeline.Measures;

/// <summary>Vintages of the published files in use, from the relation <c>measure_vintage</c>.</summary>
/// <param name="rows">Rows of the relation: measure, geography, vintage.</param>
internal sealed class Vintages(IEnumerable<object?[]> rows)
{
    private readonly Dictionary<(string Measure, string Geography), string> vintages =
        rows.ToDictionary(row => ((string)row[0]!, (string)row[1]!), row => (string)row[2]!);

    /// <summary>The same figures; those of what others publish with their vintage.</summary>
    public FigureSet Given(FigureSet figures) => new([.. figures.All.Select(f => Of(f) is { } vintage ? f with { Vintage = vintage } : f)]);

    private string? Of(Figure figure) =>
        figure.Evidence is "record" or "case" ? null
        : figure.Breakdown == "ward" && vintages.TryGetValue((figure.Measure, "ward"), out var own) ? own
        : vintages.GetValueOrDefault((figure.Measure, ""));
}
