using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Measures;

/// <summary>One measure of <c>measures.json</c>: what is counted, from what, and how it is printed.</summary>
/// <param name="Id">Stable id, such as <c>in-scope</c>.</param>
/// <param name="Label">Heading in tables.</param>
/// <param name="Noun">How a sentence names it.</param>
/// <param name="Unit">What one is: records, offences, attendances, incidents, events, people (counted once a window, so not by month), victims, residents.</param>
/// <param name="Evidence"><c>record</c>, <c>case</c> (of a partner), <c>subgroup_proxy</c>, <c>category_proxy</c>, <c>published</c>.</param>
/// <param name="Needs">Source without which the measure is not available.</param>
/// <param name="RateBase">Residents per which a rate is printed: 1,000 or 100,000.</param>
/// <param name="Breakdowns">Ids in <c>breakdowns.json</c>.</param>
/// <param name="Months">True for a count of events: a monthly series and all windows are produced.</param>
/// <param name="Health">True for health sources: 1 to 7 suppressed and the rest rounded in the public edition.</param>
/// <param name="Breaks">Breaks in the series; no change is computed across one.</param>
/// <param name="Description">One sentence for the annex.</param>
/// <param name="Population">Residents a rate is per: <c>all</c>, <c>under-25</c>, or <c>none</c> for no rate.</param>
/// <param name="ShareOf">The measure this one is a part of, or empty: its share is printed.</param>
/// <param name="Relation">The <c>.sql</c> file that counts it.</param>
/// <param name="Sources">Sources its counts rest on; the first is the one it needs.</param>
/// <param name="Series">Series of a published source (its offence group) that the measure takes, and that must cover a period; empty for the whole source.</param>
/// <param name="Subgroup">Subgroup of the series; empty for all its rows.</param>
/// <param name="Years">True when calendar and financial years are produced too: for sources that lag behind the as-of month.</param>
/// <param name="Indicator">How it is read from an indicator that others publish; null for what is counted here.</param>
public sealed record Measure(
    string Id,
    string Label,
    string Noun,
    string Unit,
    string Evidence,
    string Needs,
    int RateBase,
    IReadOnlyList<string> Breakdowns,
    bool Months,
    bool Health,
    IReadOnlyList<SeriesBreak> Breaks,
    string Description,
    string Population = "none",
    string ShareOf = "",
    string Relation = "",
    IReadOnlyList<string>? Sources = null,
    string Series = "",
    string Subgroup = "",
    bool Years = false,
    PublishedIndicator? Indicator = null)
{
    /// <summary>The statistic it is compared by: a rate, a share, an index, or a count.</summary>
    public string Statistic => Indicator?.Statistic
        ?? (Population != "none" ? "rate" : Unit == "index" ? "index" : Months || Unit is "residents" or "respondents" ? "count" : "share");

    /// <summary>True where one area can be said to be higher than another: its figures have limits.</summary>
    public bool IsJudged => Indicator?.HasLimits ?? Statistic == "rate";
}
