using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>A figure as <c>figures.json</c> writes it: exact decimals in a fixed order.</summary>
internal sealed record FigureLine(
    string Id,
    string Measure,
    string Area,
    string Period,
    string Breakdown,
    string Category,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    string Statistic,
    string Method,
    string Status,
    string Reason,
    string Evidence,
    decimal? P)
{
    public static FigureLine Of(Figure f) => new(
        f.Id, f.Measure, f.Area, f.Period, f.Breakdown, f.Category, Exact(f.Numerator), Exact(f.Denominator), Exact(f.Value), Exact(f.Lower),
        Exact(f.Upper), f.Statistic, f.Method, f.Status, f.Reason, f.Evidence, Exact(f.PValue));

    private static decimal? Exact(double? value) => value is { } v ? Invariant.Exact(v) : null;

    private static decimal? Exact(decimal? value) => value is { } v ? Invariant.Exact(v) : null;
}
