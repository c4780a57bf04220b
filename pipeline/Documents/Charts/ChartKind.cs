namespace SvdPipeline.Documents.Charts;

/// <summary>The kinds of chart of the standard format.</summary>
public enum ChartKind
{
    /// <summary>Months along, first series as a thin line, second (12-month average) as a thick one.</summary>
    MonthlyLine,

    /// <summary>Horizontal bars with 95% limits.</summary>
    Bars,

    /// <summary>Boroughs ranked, a dot with limits each, the London line.</summary>
    RankedDots,

    /// <summary>Hours along, weekdays down, shade by count. One series a weekday, 24 categories.</summary>
    HeatMap,

    /// <summary>Age bands down, one sex each way. Two series.</summary>
    Pyramid,

    /// <summary>Strand combinations as a dot matrix with bars. Category = strand names joined by " + ".</summary>
    Overlap,

    /// <summary>One square a borough in its tile place, shade by value. Categories are GSS codes.</summary>
    TileMap,

    /// <summary>
    /// Rate against population with 95% and 99.8% limits about <c>ReferenceValue</c>. Categories boroughs; first series the rate
    /// per <c>RateBase</c>, second the population; limits of points unused.
    /// </summary>
    Funnel,
}
