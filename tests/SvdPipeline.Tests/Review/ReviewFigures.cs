using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Content;

namespace SvdPipeline.Tests.Review;

/// <summary>Two editions of a few made-up figures of Haringey.</summary>
internal static class ReviewFigures
{
    public const string Borough = "E09000014";

    private static readonly DateOnly Now = new(2026, 2, 1);

    public static Figure Count(string measure, double? value, string period = "12m", string vintage = "", string status = "") =>
        new(measure, Borough, period, "", "", (decimal?)value, null, value, value * 0.9, value * 1.1, "count", "Byar's", status, "", MeasureCatalogue.Measure(measure).Evidence, null, vintage);

    public static Figure Rate(string measure, double value, string area = Borough, string period = "12m", string vintage = "", string ward = "") =>
        new(measure, area, period, ward.Length > 0 ? "ward" : "", ward, 100, 1000, value, value - 1, value + 1, "rate", "Byar's", "", "", MeasureCatalogue.Measure(measure).Evidence, null, vintage);

    public static Figure Change(string measure, decimal later, decimal earlier, string vintage = "") =>
        Changes.Between(new FigureCell(measure, Borough, "12m-1y"), later, earlier) with { Vintage = vintage };

    public static EditionComparison Compare(
        Figure[] then, Figure[] now, DateOnly? thenMonth = null, KeyFinding[]? findings = null, string definition = "london-2023")
    {
        var earlier = new FiguresFile(
            thenMonth ?? Now.AddYears(-1), definition, "", findings, MeasureCatalogue.Measures.ToDictionary(m => m.Id, m => (m.Label, m.RateBase)), new FigureSet(then));
        var set = new FigureSet(now);
        return new EditionComparison(new DocumentFigures(set, FigureIndex.Of(set), ContentInputs.Haringey, Now), earlier, "london-2023");
    }

    /// <summary>The result of the only row of a review.</summary>
    public static string Result(EditionComparison comparison, params KeyFinding[] findings) =>
        (string)((Scriban.Runtime.ScriptObject)Assert.Single(new FindingReview(comparison, findings, new Dictionary<string, string>()).Rows())!)["result"]!;

    public static KeyFinding Finding(string rule, string subject, string direction, params Figure[] figures) => new(rule, subject, direction, "Text.", [.. figures.Select(f => f.Id)]);
}
