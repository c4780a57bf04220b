using SvdPipeline.Builds;
using SvdPipeline.Measures;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.AcceptanceTests;

/// <summary>The rows behind a count are as many as the count says: for every cell of every borough of the sample.</summary>
[Collection("London")]
public sealed class RecordsTests(LondonRun london)
{
    /// <summary>Counts that have rows behind them, by the relation that gives the rows. The sample holds no street-level crime.</summary>
    public static TheoryData<string> Counted() =>
        [.. MeasureCatalogue.Measures.Select(FigureRecords.RelationOf).OfType<string>().Distinct().Where(relation => relation != "street_record")];

    [Theory, MemberData(nameof(Counted))]
    public void EveryCell_HasAsManyRowsAsItsNumerator(string relation)
    {
        var run = RunRecord.Under(london.Documents).Single().Run;
        using var warehouse = new Warehouse();
        FigureRecords.Load(warehouse, run, Lake.Open(london.Lake).Of(run.Inputs), relation);
        SimilarBoroughs.Load(warehouse);
        warehouse.Build("figure_count");
        var measures = string.Join(", ", MeasureCatalogue.Measures.Where(m => FigureRecords.RelationOf(m) == relation).Select(m => $"'{m.Id}'"));

        // Small areas without a record are counted too, and have nothing behind them.
        warehouse.Execute($"""
            create table compared as
            select figure_count.measure, area, figure_count.period, figure_count.breakdown, figure_count.category, any_value(numerator) as numerator,
                if(count(unit) > 0, count(distinct unit), coalesce(sum(counted), 0)) as number
            from figure_count
            left join {relation} as behind on behind.measure = figure_count.measure and behind.borough = figure_count.area
                and behind.period = figure_count.period and behind.breakdown = figure_count.breakdown and behind.category = figure_count.category
            where figure_count.measure in ({measures}) and figure_count.area in (select code from borough)
                and not (figure_count.breakdown = 'repeat_place' and figure_count.category = '0')
            group by all
            """);
        warehouse.Execute("create table wrong as from compared where numerator <> number limit 20");
        warehouse.Execute("create table filled as select count(*) as cells, count(distinct breakdown) as breakdowns from compared where numerator > 0");

        Assert.Empty(warehouse.Rows("wrong").Select(row => string.Join(' ', row)));
        Assert.True((long)warehouse.Rows("filled").Single()[0]! > 100, "The sample holds none of these to compare.");
    }
}
