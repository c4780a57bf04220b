using SvdPipeline.Areas;
using SvdPipeline.Measures.Harm;
using SvdPipeline.Measures.Indicators;
using SvdPipeline.Measures.Standardised;
using SvdPipeline.Storage;

namespace SvdPipeline.Measures;

/// <summary>The figures of one build, all areas at once: counts come from SQL, statistics are added here.</summary>
public static class FigureBuilder
{
    /// <summary>
    /// Builds the relations up to <c>figure_count</c>, <c>indicator_figure</c>, <c>measure_vintage</c>, <c>source_quality</c> and <c>place_check</c>, and all figures of the official edition.
    /// </summary>
    /// <param name="warehouse">Holds what the earlier stages give: staging relations, areas, <c>lake_snapshot</c>.</param>
    /// <param name="asOf">Any day of the as-of month.</param>
    /// <exception cref="Findings.UserError">SVD-M101 when an audit of a relation finds a row.</exception>
    public static FigureSet Build(Warehouse warehouse, DateOnly asOf)
    {
        var periods = new StandardPeriods(asOf);
        warehouse.Set("as_of", periods.AsOf);
        MeasureSeeds.Load(warehouse);
        var similar = SimilarBoroughs.Load(warehouse);
        warehouse.Build("figure_count", "indicator_figure", "measure_vintage", "victim_five_year", "source_quality", "place_check");
        var figures = From(warehouse.Rows("figure_count").Select(FigureCount.Of), periods, warehouse.Rows("indicator_figure").Select(IndicatorRow.Of), similar, warehouse.Rows("victim_five_year").Select(AgeCount.Of));
        return new Vintages(warehouse.Rows("measure_vintage")).Given(figures);
    }

    /// <summary>All figures that the counts and the published indicators give.</summary>
    public static FigureSet From(IEnumerable<FigureCount> counts, StandardPeriods periods, IEnumerable<IndicatorRow>? indicators = null, IEnumerable<Figure>? similar = null, IEnumerable<AgeCount>? ages = null)
    {
        var byCell = counts.ToDictionary(c => c.Cell);
        var changes = new Changes(periods);
        return new FigureSet(
        [
            .. byCell.Values.SelectMany(Levels.Of), .. changes.Of(byCell), .. new Trends(changes).Of(byCell), .. Ranks.Of(byCell.Values), .. BesideLondon(byCell), .. RelativeRates.Of(byCell),
            .. StandardisedFigures.Of(ages ?? [], byCell), .. HarmFigures.Of(byCell), .. IndicatorFigures.Of(indicators ?? []), .. similar ?? [],
        ]);
    }

    /// <summary>Times London's rate, of whole measures and of the offences that are weighed; and where a whole measure stands in London's funnel.</summary>
    private static IEnumerable<Figure> BesideLondon(Dictionary<FigureCell, FigureCount> counts) =>
        from borough in Boroughs.All
        from measure in MeasureCatalogue.Measures
        from value in ValueTable.All[0].Values.Where(v => v.Breakdown == ValueTable.BreakdownOf(measure)).Prepend(new OffenceValue("", "", ""))
        let cell = new FigureCell(measure.Id, borough.Code, StandardPeriods.Window(0), value.Breakdown, value.Category)
        where counts.ContainsKey(cell) && counts.ContainsKey(cell with { Area = "london-32" })
        let own = counts[cell]
        let london = counts[cell with { Area = "london-32" }]
        where own.Population > 0 && london.Population > 0
        let ratio = Levels.Ratio(cell, own.Numerator, own.Population!.Value, london.Numerator, london.Population!.Value)
        let standing = cell.Breakdown.Length == 0 && london.Numerator > 0 ? Levels.Standing(cell, own.Numerator, (double)london.Numerator * own.Population!.Value / london.Population!.Value) : null
        from figure in new[] { ratio, standing }
        where figure is not null
        select Levels.Marked(figure, own.Undetermined * 10 > own.Numerator);
}
