using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Documents.Content;

/// <summary>The figures one document may print: those of its edition, seen from its borough.</summary>
internal sealed class DocumentFigures(FigureSet figures, FigureIndex index, Borough borough, DateOnly asOf)
{
    public FigureSet Set => figures;

    public FigureIndex Index => index;

    public Borough Borough => borough;

    public DateOnly AsOf => asOf;

    /// <summary>GSS code or area id for a word of the table files: <c>borough</c>, <c>part</c> (Inner or Outer London), <c>similar-boroughs</c>, or an area id.</summary>
    public string Area(string word) => word switch
    {
        "" or "borough" => borough.Code,
        "part" => $"{borough.Part}-london",
        SimilarBoroughs.Id => SimilarBoroughs.AreaOf(borough.Code),
        _ => word,
    };

    /// <summary>The boroughs most like this one, nearest first; none for the City or where the sources are missing.</summary>
    public IEnumerable<Borough> Similar => figures.Of(borough.Code)
        .Where(f => f.Measure == SimilarBoroughs.Id)
        .OrderBy(f => f.Value).ThenBy(f => f.Category, StringComparer.Ordinal)
        .Select(f => Boroughs.Find(f.Category))
        .OfType<Borough>();

    public Figure? Find(string measure, string statistic, string period = "12m", string breakdown = "", string category = "", string area = "") =>
        figures.Find(Area(area), measure, statistic, period, breakdown, category);

    /// <summary>The period a table names: <c>12m</c> for none, <c>year</c> of the as-of month, <c>latest</c> and <c>previous</c> of a measure with periods of its own.</summary>
    public string Period(string word, string measure) => word switch
    {
        "" => "12m",
        "year" => AsOf.Year.ToString(CultureInfo.InvariantCulture),
        PublishedPeriod.Latest => index.Period(measure, borough.Code, 0),
        PublishedPeriod.Previous => index.Period(measure, borough.Code, 1),
        _ => word,
    };

    /// <summary>True when there is a count of the measure for the latest window, or a figure of its own periods.</summary>
    public bool Covers(string measure) =>
        Find(measure, "count") is not null
        || Find(measure, "count", AsOf.Year.ToString(CultureInfo.InvariantCulture)) is not null
        || Find(measure, MeasureCatalogue.Measure(measure).Statistic, Period(PublishedPeriod.Latest, measure)) is not null;

    /// <summary>Name of an area as printed.</summary>
    public string AreaName(string word) => Area(word) switch
    {
        "london-32" => "London",
        "inner-london" => "Inner London",
        "outer-london" => "Outer London",
        var code when SimilarBoroughs.IsArea(code) => "its similar boroughs",
        var code => code == borough.Code ? borough.Name : Boroughs.Find(code)?.Name ?? code,
    };
}
