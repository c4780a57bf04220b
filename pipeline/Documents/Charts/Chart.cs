namespace SvdPipeline.Documents.Charts;

/// <summary>One chart as data; the SVG and the picture renderer draw the same thing from it.</summary>
/// <param name="Id">Id in the document, such as <c>kinds-monthly</c>.</param>
/// <param name="Kind">What is drawn.</param>
/// <param name="Headline">What the chart shows, as a sentence.</param>
/// <param name="Subtitle">Measure, area, period, unit.</param>
/// <param name="Description">Text alternative for people who cannot see it.</param>
/// <param name="Source">Source line.</param>
/// <param name="ValueLabel">Label of the value axis, with its unit.</param>
/// <param name="Categories">Categories in drawing order (months, boroughs, bars, hours), as printed.</param>
/// <param name="Series">One or more series; each has one point per category.</param>
/// <param name="ReferenceValue">A comparator line, such as London's rate; null for none.</param>
/// <param name="ReferenceLabel">Its label.</param>
/// <param name="BreakAfter">Index of the category after which the series breaks; null for none.</param>
/// <param name="BreakLabel">Its label, such as "Recording system changed".</param>
/// <param name="RateBase">Funnel: the rate is per this many residents (1,000 or 100,000); its limits need it.</param>
public sealed record Chart(
    string Id,
    ChartKind Kind,
    string Headline,
    string Subtitle,
    string Description,
    string Source,
    string ValueLabel,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series,
    double? ReferenceValue = null,
    string ReferenceLabel = "",
    int? BreakAfter = null,
    string BreakLabel = "",
    int RateBase = 1000);
