using System.Globalization;
using System.Text;
using SvdPipeline.Areas;

namespace SvdPipeline.Sources.Sample;

/// <summary>A borough of the sample: its real name and code, made-up wards and small areas, and its levels.</summary>
internal sealed class SampleBorough
{
    /// <summary>Percentage by which one small area can differ from another in violence in public: most have little, few have much.</summary>
    private static readonly int[] Heat = [20, 25, 30, 35, 40, 50, 55, 60, 70, 80, 90, 100, 110, 120, 140, 160, 200, 260, 400, 750];

    private readonly IReadOnlyDictionary<string, string> row;
    private readonly long seed;

    /// <summary>Puts the parts together.</summary>
    public SampleBorough(long seed, int index, Borough borough, IReadOnlyDictionary<string, string> row, SampleWard[] wards, SmallArea[] areas)
    {
        (this.seed, this.row, Index, Borough, Wards, Areas) = (seed, row, index, borough, wards, areas);
        NameBytes = Encoding.UTF8.GetBytes(borough.Name);
        Residents = areas.Sum(a => a.Total);
        Ethnicity = Profile.Of("ethnicity:" + row["ethnicity_profile"]);
        var random = SampleRandom.For(seed, "heat", index);
        var heat = areas.Select(_ => (long)Heat[random.Below(Heat.Length)]).ToArray();
        Public = new AliasTable([.. areas.Select((a, i) => (a.Total + 1) * heat[i])]);
        Home = new AliasTable([.. areas.Select((a, i) => (a.Total + 1) * (60L + Math.Min(heat[i], 240)))]);
        Stations = [.. Enumerable.Range(0, Math.Max(2, wards.Length / 4)).Select(_ => areas[random.Below(areas.Length)])];
    }

    /// <summary>Place among the 33, from 0.</summary>
    public int Index { get; }

    /// <summary>Real name and code.</summary>
    public Borough Borough { get; }

    /// <summary>Name as UTF-8.</summary>
    public byte[] NameBytes { get; }

    /// <summary>Wards.</summary>
    public SampleWard[] Wards { get; }

    /// <summary>Small areas, by ward.</summary>
    public SmallArea[] Areas { get; }

    /// <summary>Small areas with a station.</summary>
    public SmallArea[] Stations { get; }

    /// <summary>Residents at the census.</summary>
    public int Residents { get; }

    /// <summary>Ethnic groups of residents.</summary>
    public Profile Ethnicity { get; }

    /// <summary>Draws a small area for violence in public places.</summary>
    public AliasTable Public { get; }

    /// <summary>Draws a small area for violence at home.</summary>
    public AliasTable Home { get; }

    /// <summary>Hardship of its residents, London about 100, from 40 to 160: made up, by its level of violence.</summary>
    public int Need => Math.Clamp(Level("violence"), 40, 160);

    /// <summary>Level of a column of <c>borough-levels.csv</c>, London = 100.</summary>
    public int Level(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>The borough's own movement in a year, per cent of its level.</summary>
    public int Drift(string level, int year) => SampleRandom.For(seed, "drift-" + level, Index, year).Between(94, 106);
}
