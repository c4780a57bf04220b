using System.Text.Json.Serialization;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>A figure as <c>figures.json</c> writes it: exact decimals in a fixed order. Value and status are always there; what else is empty is left out.</summary>
internal sealed record FigureLine(
    string Id,
    string Measure,
    string Area,
    string Period,
    string? Breakdown,
    string? Category,
    decimal? Numerator,
    decimal? Denominator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Value,
    [property: JsonPropertyName("lower_cl")] decimal? Lower,
    [property: JsonPropertyName("upper_cl")] decimal? Upper,
    string? Confidence,
    string Statistic,
    string Method,
    string Status,
    string? Reason,
    string Evidence,
    string? Vintage,
    decimal? P)
{
    public static FigureLine Of(Figure f) => new(
        f.Id, f.Measure, f.Area, f.Period, Filled(f.Breakdown), Filled(f.Category), Exact(f.Numerator), Exact(f.Denominator), Exact(f.Value), Exact(f.Lower),
        Exact(f.Upper), Filled(ConfidenceOf(f)), f.Statistic, f.Method, f.Status, Filled(f.Reason), f.Evidence, Filled(f.Vintage), Exact(f.PValue));

    /// <summary>Confidence level of a figure's limits; empty where it has none.</summary>
    public static string ConfidenceOf(Figure f) => f.Lower is null && f.Upper is null ? "" : "95%";

    /// <summary>The figure of a line that was read.</summary>
    public Figure ToFigure() => new(
        Measure, Area, Period, Breakdown ?? "", Category ?? "", Numerator, Denominator, (double?)Value, (double?)Lower, (double?)Upper, Statistic, Method, Status, Reason ?? "", Evidence,
        (double?)P, Vintage ?? "");

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private static decimal? Exact(double? value) => value is { } v ? Invariant.Exact(v) : null;

    private static decimal? Exact(decimal? value) => value is { } v ? Invariant.Exact(v) : null;
}
