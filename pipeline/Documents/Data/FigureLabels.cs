using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>The words for the ids in a figure: measure, area, period, category.</summary>
/// <param name="asOf">First day of the as-of month.</param>
/// <param name="placeNames">Names of wards and small areas by code.</param>
public sealed class FigureLabels(DateOnly asOf, IReadOnlyDictionary<string, string> placeNames)
{
    private static readonly Dictionary<string, Measure> Measures = MeasureCatalogue.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);

    private static readonly Dictionary<(string, string), string> Categories = MeasureCatalogue.Breakdowns
        .SelectMany(b => b.Categories.Select(c => (Key: (b.Id, c.Id), c.Label)))
        .ToDictionary(c => c.Key, c => c.Label);

    private static readonly Dictionary<string, string> Areas = Boroughs.All.Select(b => (b.Code, b.Name))
        .Concat([("london-32", "London (32 boroughs)"), ("inner-london", "Inner London"), ("outer-london", "Outer London")])
        .Concat(Boroughs.All.Where(b => b.InScheme).Select(b => (SimilarBoroughs.AreaOf(b.Code), $"Boroughs similar to {b.Name}")))
        .ToDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal);

    private readonly StandardPeriods periods = new(asOf);

    /// <summary>The period of census counts.</summary>
    public static Period Census { get; } = new("12m", new DateOnly(2021, 3, 21), new DateOnly(2021, 3, 21), "Census day, 21 March 2021");

    /// <summary>Shorthand and what it means, in printing order.</summary>
    public static IReadOnlyList<(string Status, string Meaning)> Shorthand { get; } =
    [
        ("c", "Suppressed so that nobody can be identified"),
        ("x", "Not available"),
        ("z", "Not applicable"),
        ("b", "Break in the series: no change is given across it"),
        ("u", "Less reliable: base under 20, or over a tenth undetermined"),
    ];

    /// <summary>Label of a measure.</summary>
    public static string Measure(string id) => Measures.TryGetValue(id, out var measure) ? measure.Label : id;

    /// <summary>Name of an area.</summary>
    public static string Area(string id) => Areas.GetValueOrDefault(id, id);

    /// <summary>The period of a figure. A change runs from the first day of its base period to the last day of the 12 months.</summary>
    public Period Period(string measure, string statistic, string period)
    {
        var now = periods.Find(StandardPeriods.Window(0));
        if (period == now.Id && Measures.TryGetValue(measure, out var m) && m.Unit == "residents")
        {
            return Census;
        }

        var found = periods.Find(period);
        return statistic == "change" ? found with { To = now.To, Label = $"{now.Label}, against {found.Label}" } : found;
    }

    /// <summary>Label of a category; a ward or small area by its name.</summary>
    public string Category(string breakdown, string category) =>
        Categories.TryGetValue((breakdown, category), out var label) ? label
        : placeNames.TryGetValue(category, out var name) ? name
        : breakdown == SimilarBoroughs.Breakdown ? Area(category)
        : category == "unknown" ? "Not recorded"
        : category;
}
