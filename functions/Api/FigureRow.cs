namespace SvdPipeline.Functions.Api;

/// <summary>One figure with the words for its ids.</summary>
/// <param name="FigureId">Id, as in the documents.</param>
/// <param name="Measure">Measure id.</param>
/// <param name="MeasureLabel">Measure in words.</param>
/// <param name="Area">GSS code, or an area of London such as <c>london-32</c>.</param>
/// <param name="AreaName">Area in words.</param>
/// <param name="Period">Period id, such as <c>12m</c> or <c>2026-02</c>.</param>
/// <param name="PeriodLabel">Period in words.</param>
/// <param name="Breakdown">Breakdown id; empty for the whole.</param>
/// <param name="Category">Category id; empty for the whole.</param>
/// <param name="CategoryLabel">Category in words.</param>
/// <param name="Statistic">Statistic, such as <c>count</c> or <c>rate</c>.</param>
/// <param name="Value">The figure; null where a shorthand stands for it.</param>
/// <param name="LowerLimit">Lower 95% limit.</param>
/// <param name="UpperLimit">Upper 95% limit.</param>
/// <param name="Numerator">Numerator.</param>
/// <param name="Denominator">Denominator.</param>
/// <param name="Status">Shorthand, such as <c>c</c> for suppressed; empty for none.</param>
/// <param name="Reason">Why.</param>
/// <param name="Method">Method of the limits.</param>
/// <param name="Evidence">What it rests on: <c>record</c>, <c>proxy</c> and their like.</param>
public sealed record FigureRow(
    string FigureId,
    string Measure,
    string MeasureLabel,
    string Area,
    string AreaName,
    string Period,
    string PeriodLabel,
    string Breakdown,
    string Category,
    string CategoryLabel,
    string Statistic,
    decimal? Value,
    decimal? LowerLimit,
    decimal? UpperLimit,
    decimal? Numerator,
    decimal? Denominator,
    string Status,
    string Reason,
    string Method,
    string Evidence);
