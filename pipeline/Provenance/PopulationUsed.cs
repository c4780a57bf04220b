using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Provenance;

/// <summary>The residents that a figure is per.</summary>
/// <param name="Residents">Whose, in words, with the basis.</param>
/// <param name="Relation">Relation that gives them.</param>
/// <param name="Path">Its <c>.sql</c> file.</param>
public sealed record PopulationUsed(string Residents, string Relation, string Path)
{
    private const string Census = "usual residents of the 2021 census";

    /// <summary>The residents of a figure; null where it is not per residents.</summary>
    public static PopulationUsed? Of(FigureParts figure)
    {
        var measure = MeasureCatalogue.Measure(figure.Cell.Measure);
        if (figure.Statistic is not ("rate" or "ratio" or "rank" or "rank-london" or "dsr" or "isr" or "funnel" or "severity") || measure.Population == "none" || measure.Indicator is not null)
        {
            return null;
        }

        var group = measure.Population == "under-25" ? ", under 25" : "";
        if (figure.Statistic is "dsr" or "isr")
        {
            return In("victim_five_year", figure.Statistic == "dsr"
                ? $"{Census}{group}, by five-year age band, weighted by the European Standard Population 2013"
                : $"{Census}{group}, by five-year age band, at London's rate of each band");
        }

        return (figure.Cell.Breakdown.Length == 0 ? "area" : MeasureCatalogue.Breakdown(figure.Cell.Breakdown).Population) switch
        {
            "area" => In("resident_population", $"{Census}{group}"),
            "ward" => In("resident_population", $"{Census}{group}, of the ward: its small areas by best fit"),
            "band" => In("resident_population", $"{Census} of the age band"),
            "group" => In("resident_group", figure.Cell.Breakdown.Split('_')[^1] switch
            {
                "sex" => "residents of the sex, newest official estimate",
                "ethnicity" => "residents of the ethnic group, 2021 census",
                "deprivation" => "residents of small areas of that fifth, 2021 census; newest indices of deprivation",
                var other => $"residents by {other}",
            }),
            _ => null,
        };
    }

    private static PopulationUsed In(string relation, string residents) => new(residents, relation, Relations.All[relation].Path);
}
