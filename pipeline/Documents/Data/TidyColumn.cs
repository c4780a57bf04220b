using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>A column of a tidy CSV.</summary>
/// <param name="Name">Header and CSVW name.</param>
/// <param name="Title">In words.</param>
/// <param name="Datatype">CSVW datatype.</param>
/// <param name="Cell">Its cell for a figure.</param>
public sealed record TidyColumn(string Name, string Title, string Datatype, Func<Figure, FigureLabels, string> Cell)
{
    /// <summary>All columns in order.</summary>
    public static IReadOnlyList<TidyColumn> All { get; } =
    [
        new("figure_id", "Figure id", "string", (f, _) => f.Id),
        new("measure", "Measure id", "string", (f, _) => f.Measure),
        new("measure_label", "Measure", "string", (f, _) => FigureLabels.Measure(f.Measure)),
        new("area", "Area code", "string", (f, _) => f.Area),
        new("area_name", "Area", "string", (f, _) => FigureLabels.Area(f.Area)),
        new("period", "Period", "string", (f, l) => Period(f, l).Label),
        new("period_from", "First day", "date", (f, l) => Day(Period(f, l).From)),
        new("period_to", "Last day", "date", (f, l) => Day(Period(f, l).To)),
        new("breakdown", "Breakdown", "string", (f, _) => f.Breakdown),
        new("category", "Category id", "string", (f, _) => f.Category),
        new("category_label", "Category", "string", (f, l) => f.Breakdown.Length == 0 ? "" : l.Category(f.Breakdown, f.Category)),
        new("numerator", "Numerator", "decimal", (f, _) => Invariant.Text(f.Numerator)),
        new("denominator", "Denominator", "decimal", (f, _) => Invariant.Text(f.Denominator)),
        new("value", "Value", "decimal", (f, _) => Invariant.Text(f.Value)),
        new("lower_cl", "Lower confidence limit", "decimal", (f, _) => Invariant.Text(f.Lower)),
        new("upper_cl", "Upper confidence limit", "decimal", (f, _) => Invariant.Text(f.Upper)),
        new("confidence", "Confidence level", "string", (f, _) => FigureLine.ConfidenceOf(f)),
        new("statistic", "Statistic", "string", (f, _) => f.Statistic),
        new("method", "Method of the limits", "string", (f, _) => f.Method),
        new("status", "Shorthand", "string", (f, _) => f.Status),
        new("reason", "Reason of the shorthand", "string", (f, _) => f.Reason),
        new("evidence", "Evidence level", "string", (f, _) => f.Evidence),
        new("vintage", "Vintage of the published file", "string", (f, _) => f.Vintage),
    ];

    /// <summary>A period that no file gives has no days.</summary>
    private static string Day(DateOnly day) => day == default ? "" : Invariant.Text(day);

    private static Period Period(Figure f, FigureLabels labels) => labels.Period(f.Measure, f.Statistic, f.Period);
}
