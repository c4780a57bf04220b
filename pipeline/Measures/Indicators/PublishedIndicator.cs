namespace SvdPipeline.Measures.Indicators;

/// <summary>How a measure is read from an indicator that others publish: the key <c>indicator</c> of <c>measures.json</c>.</summary>
/// <param name="Kind">
/// <c>proportion</c> (values published as percentages); <c>rate</c> per the measure's base; <c>standardised</c>: a rate only the publisher can make;
/// <c>count</c>; <c>places</c>: small areas in the wanted tenths, as a share of all.
/// </param>
/// <param name="Indicator">Id of the indicator in its source.</param>
/// <param name="Domain"><c>individual</c>, <c>relationship</c>, <c>community</c>, <c>society</c>; empty for one that is no risk or protective factor.</param>
/// <param name="Worse"><c>higher</c> or <c>lower</c>: the direction in which the risk is greater; empty for neither.</param>
/// <param name="Year">Its years: <c>calendar</c>, <c>academic</c> (from September), <c>financial</c> (from April).</param>
/// <param name="Numerator">Categories added up; nothing for the row without category.</param>
/// <param name="Denominator">Categories that make the denominator; nothing where the row has its own.</param>
/// <param name="OwnBase">False where the denominator beside the value is not its own.</param>
/// <param name="CategoryType">Category type of its rows.</param>
/// <param name="Sex">Sex of its rows, as the source writes it in lower case.</param>
/// <param name="Age">Age of its rows, likewise.</param>
/// <param name="AtMost">For places: the highest tenth wanted.</param>
public sealed record PublishedIndicator(
    string Kind,
    string Indicator,
    string Domain = "",
    string Worse = "",
    string Year = "calendar",
    IReadOnlyList<string>? Numerator = null,
    IReadOnlyList<string>? Denominator = null,
    bool OwnBase = true,
    string CategoryType = "",
    string Sex = "",
    string Age = "",
    int? AtMost = null)
{
    /// <summary>The statistic of its figures.</summary>
    public string Statistic => Kind switch
    {
        "proportion" or "places" => "share",
        "count" => "count",
        _ => "rate",
    };

    /// <summary>True where the figures have limits, so that one area can be said to be higher than another.</summary>
    public bool HasLimits => Kind is "proportion" or "rate" or "standardised";

    /// <summary>What a published value is divided by to give the share, or the base of the rate.</summary>
    /// <param name="rateBase">Base of the measure's rate.</param>
    public int Base(int rateBase) => Statistic == "share" ? 100 : rateBase;

    /// <summary>Letters before its years in the id of a period.</summary>
    public string Prefix => Year switch
    {
        "academic" => PublishedPeriod.Academic,
        "financial" => PublishedPeriod.Financial,
        _ => "",
    };
}
