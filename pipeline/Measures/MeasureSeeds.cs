using SvdPipeline.Storage;

namespace SvdPipeline.Measures;

/// <summary>The catalogue of measures and breakdowns as tables, so that SQL and documents read the same two files.</summary>
public static class MeasureSeeds
{
    /// <summary>
    /// Loads <c>measure</c>, <c>measure_breakdown</c>, <c>breakdown_category</c>, <c>breakdown_period</c>, and for published indicators
    /// <c>measure_indicator</c>, a row a measure and source (place 1 is the first), and <c>measure_indicator_category</c>.
    /// </summary>
    public static void Load(Warehouse warehouse)
    {
        var measures = MeasureCatalogue.Measures;
        var breakdowns = MeasureCatalogue.Breakdowns;
        warehouse.Load(
            "measure",
            [("measure", "varchar"), ("source", "varchar"), ("ward_geography", "varchar"), ("population", "varchar"), ("share_of", "varchar"), ("months", "boolean"), ("unit", "varchar"), ("years", "boolean"), ("subgroup", "varchar")],
            measures.Select(m => new object?[] { m.Id, Covering(m), m.Needs == "mps-recorded-crime" ? "ward" : "borough", m.Population, m.ShareOf, m.Months, m.Unit, m.Years, m.Subgroup }));
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

        Indicators(warehouse, [.. measures.Where(m => m.Indicator is not null)]);
    }

    private static void Indicators(Warehouse warehouse, IReadOnlyList<Measure> measures)
    {
        warehouse.Load(
            "measure_indicator",
            [
                ("measure", "varchar"), ("place", "integer"), ("source", "varchar"), ("kind", "varchar"), ("indicator", "varchar"), ("sex", "varchar"), ("age", "varchar"),
                ("category_type", "varchar"), ("own_base", "boolean"), ("at_most", "integer"), ("base", "bigint"), ("prefix", "varchar"), ("additive", "boolean"),
            ],
            from m in measures
            let i = m.Indicator!
            from source in m.Sources!.Select((id, at) => (Id: id, Place: at + 1))
            select new object?[]
            {
                m.Id, source.Place, source.Id, i.Kind, i.Indicator, i.Sex, i.Age, i.CategoryType, i.OwnBase, i.AtMost, (long)i.Base(m.RateBase), i.Prefix, i.Kind != "standardised",
            });
        warehouse.Load(
            "measure_indicator_category",
            [("measure", "varchar"), ("part", "varchar"), ("category", "varchar")],
            from m in measures
            from c in (m.Indicator!.Numerator ?? [""]).Select(c => (Part: "numerator", Category: c)).Concat((m.Indicator.Denominator ?? []).Select(c => (Part: "denominator", Category: c)))
            select new object?[] { m.Id, c.Part, c.Category });
    }

    /// <summary>What must cover a period: the source, or its series.</summary>
    private static string Covering(Measure measure) => measure.Series.Length > 0 ? $"{measure.Needs}/{measure.Series}" : measure.Needs;
}
