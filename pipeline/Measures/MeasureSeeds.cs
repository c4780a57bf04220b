using SvdPipeline.Storage;

namespace SvdPipeline.Measures;

/// <summary>The catalogue of measures and breakdowns as tables, so that SQL and documents read the same two files.</summary>
public static class MeasureSeeds
{
    /// <summary>Loads <c>measure</c>, <c>measure_breakdown</c>, <c>breakdown_category</c> and <c>breakdown_period</c>.</summary>
    public static void Load(Warehouse warehouse)
    {
        var measures = MeasureCatalogue.Measures;
        var breakdowns = MeasureCatalogue.Breakdowns;
        warehouse.Load(
            "measure",
            [("measure", "varchar"), ("source", "varchar"), ("ward_geography", "varchar"), ("population", "varchar"), ("share_of", "varchar"), ("months", "boolean")],
            measures.Select(m => new object?[] { m.Id, m.Needs, m.Needs == "mps-recorded-crime" ? "ward" : "borough", m.Population, m.ShareOf, m.Months }));
        warehouse.Load(
            "measure_breakdown",
            [("measure", "varchar"), ("breakdown", "varchar"), ("share", "varchar"), ("population", "varchar")],
            from m in measures from id in m.Breakdowns let b = MeasureCatalogue.Breakdown(id) select new object?[] { m.Id, b.Id, b.Share, b.Population });
        warehouse.Load(
            "breakdown_category",
            [("breakdown", "varchar"), ("category", "varchar")],
            from b in breakdowns from c in b.Categories select new object?[] { b.Id, c.Id });
        warehouse.Load(
            "breakdown_period",
            [("breakdown", "varchar"), ("period", "varchar")],
            from b in breakdowns from p in b.Periods select new object?[] { b.Id, p });
    }
}
