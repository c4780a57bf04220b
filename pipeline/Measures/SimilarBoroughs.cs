using SvdPipeline.Areas;
using SvdPipeline.Measures.Statistics;
using SvdPipeline.Storage;

namespace SvdPipeline.Measures;

/// <summary>
/// The five boroughs most like each of the 32 by published population and deprivation. Together they are an area to compare with, <c>similar-E09000014</c>;
/// their distances are figures of the measure <c>similar-boroughs</c>. The City of London is like no borough and has none.
/// </summary>
public static class SimilarBoroughs
{
    /// <summary>Id of the measure, and the word for the area in table files.</summary>
    public const string Id = "similar-boroughs";

    /// <summary>Breakdown whose categories are the similar boroughs.</summary>
    public const string Breakdown = "similar_borough";

    /// <summary>How many are taken together.</summary>
    public const int Number = 5;

    private const string Prefix = "similar-";

    private static readonly string[] Characteristics =
        ["residents", "residents-under-25", "residents-from-65", "small-areas-deprived-fifth", "households-deprived"];

    /// <summary>Id of the area of the boroughs similar to a borough.</summary>
    /// <param name="borough">GSS code.</param>
    public static string AreaOf(string borough) => Prefix + borough;

    /// <summary>True for an area of similar boroughs.</summary>
    public static bool IsArea(string area) => area.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Builds <c>borough_profile</c>, finds the similar boroughs and loads them as <c>similar_borough</c>; gives the distances as figures.</summary>
    /// <param name="warehouse">Holds the population, the indicators and the measures.</param>
    public static IReadOnlyList<Figure> Load(Warehouse warehouse)
    {
        warehouse.Build("borough_profile");
        var figures = Of(warehouse.Rows("borough_profile").Select(row => ((string)row[0]!, (string)row[1]!, (long)row[2]! / (double)(long)row[3]!)));
        warehouse.Load(
            "similar_borough",
            [("borough", "varchar"), ("neighbour", "varchar")],
            figures.Select(f => new object?[] { f.Area, f.Category }));
        return figures;
    }

    /// <summary>Distances of the similar boroughs; none unless every borough has every characteristic.</summary>
    /// <param name="profile">Characteristic, GSS code of a borough, value.</param>
    public static IReadOnlyList<Figure> Of(IEnumerable<(string Characteristic, string Borough, double Value)> profile)
    {
        var values = profile.ToDictionary(p => (p.Characteristic, p.Borough), p => p.Value);
        string[] boroughs = [.. Boroughs.All.Where(b => b.InScheme).Select(b => b.Code)];
        if (!boroughs.All(b => Characteristics.All(c => values.ContainsKey((c, b)))))
        {
            return [];
        }

        var nearest = NearestNeighbours.Of([.. boroughs.Select(b => Characteristics.Select(c => values[(c, b)]).ToArray())], Number);
        return
        [
            .. boroughs.SelectMany((borough, i) => nearest[i].Select(near => Levels.Make(
                new FigureCell(Id, borough, StandardPeriods.Window(0), Breakdown, boroughs[near.Other]),
                null, null, near.Distance, default, "index", NearestNeighbours.Method))),
        ];
    }

    /// <summary>The boroughs of each area of similar boroughs, as a reader of the figures finds them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> MembersIn(FigureSet figures) => Boroughs.All
        .Select(b => (Area: AreaOf(b.Code), Members: figures.Of(b.Code).Where(f => f.Measure == Id).Select(f => f.Category).Order(StringComparer.Ordinal).ToArray()))
        .Where(a => a.Members.Length > 0)
        .ToDictionary(a => a.Area, a => (IReadOnlyList<string>)a.Members, StringComparer.Ordinal);
}
