namespace SvdPipeline.Measures;

/// <summary>
/// One number that a document may print, with everything needed to defend it. Has a value or a status, never both empty.
/// Rates are per the measure's base; shares are proportions from 0 to 1; changes are proportions (0.25 is a rise of a quarter).
/// </summary>
/// <param name="Measure">Id of the measure in <c>measures.json</c>, such as <c>in-scope</c>.</param>
/// <param name="Area">GSS code of a borough, or <c>london-32</c>, <c>inner-london</c>, <c>outer-london</c>, <c>similar-E09000014</c> (the boroughs most like it).</param>
/// <param name="Period">Id of the window: <c>12m</c>, <c>12m-1y</c>, <c>12m-3y</c>, <c>12m-5y</c>, <c>5y-mean</c>, a month <c>2026-02</c>, or a year.</param>
/// <param name="Breakdown">Id in <c>breakdowns.json</c>, or empty for the whole measure.</param>
/// <param name="Category">Category of the breakdown, or empty.</param>
/// <param name="Numerator">Events counted.</param>
/// <param name="Denominator">Population, or total of the breakdown, or the earlier count of a change.</param>
/// <param name="Value">The figure; null when a status stands instead.</param>
/// <param name="Lower">Lower 95% limit, or null where none is defined.</param>
/// <param name="Upper">Upper 95% limit, or null where none is defined.</param>
/// <param name="Statistic"><c>count</c>, <c>rate</c>, <c>share</c>, <c>change</c>, <c>rank</c>, <c>mean</c> and the others of <c>FigureBinding.Statistics</c>.</param>
/// <param name="Method">Name of the method, as the public-health field prints it: Byar's, Exact, Wilson, ...</param>
/// <param name="Status">Shorthand: empty, <c>c</c>, <c>x</c>, <c>z</c>, <c>b</c> instead of a value; <c>u</c> beside one.</param>
/// <param name="Reason">Why the status stands, in words; empty without a status.</param>
/// <param name="Evidence"><c>record</c>, <c>subgroup_proxy</c>, <c>category_proxy</c>, <c>published</c>.</param>
/// <param name="PValue">For a change: the two-sided p of the test named in <paramref name="Method"/>.</param>
/// <param name="Vintage">For what others publish: the month to which the newest published file it rests on speaks, <c>yyyy-MM</c>; otherwise empty.</param>
public sealed record Figure(
    string Measure,
    string Area,
    string Period,
    string Breakdown,
    string Category,
    decimal? Numerator,
    decimal? Denominator,
    double? Value,
    double? Lower,
    double? Upper,
    string Statistic,
    string Method,
    string Status,
    string Reason,
    string Evidence,
    double? PValue = null,
    string Vintage = "")
{
    /// <summary>Stable id: <c>E09000014.in-scope-count.12m</c>, <c>E09000014.under-25-share.12m.element.gbh</c>.</summary>
    public string Id => IdOf(Area, Measure, Statistic, Period, Breakdown, Category);

    /// <summary>Builds the id from its parts.</summary>
    public static string IdOf(string area, string measure, string statistic, string period, string breakdown = "", string category = "") =>
        breakdown.Length == 0 ? $"{area}.{measure}-{statistic}.{period}" : $"{area}.{measure}-{statistic}.{period}.{breakdown}.{category}";
}
