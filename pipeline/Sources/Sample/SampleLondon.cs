using System.Globalization;
using SvdPipeline.Areas;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// A London that does not exist: the boroughs are real by name and code, their wards, small areas and residents are made up.
/// Ward codes start with E0599, LSOA codes with E0199; those of before the changes with E0598 and E0198. No real area has such a code.
/// </summary>
internal sealed class SampleLondon
{
    /// <summary>The borough whose wards change in May 2022, and their number before.</summary>
    private const string Redrawn = "E09000014";
    private const int WardsBefore = 19;

    private readonly long seed;
    private readonly decimal scale;
    private int wards;
    private int areas;
    private int areasBefore;

    /// <summary>Builds the London of this seed and scale.</summary>
    public SampleLondon(long seed, decimal scale)
    {
        (this.seed, this.scale) = (seed, scale);
        Boroughs = [.. SampleTable.Read("borough-levels").Select(Build)];
        Wards = [.. Boroughs.SelectMany(b => b.Wards)];
    }

    /// <summary>The 33, by code.</summary>
    public SampleBorough[] Boroughs { get; }

    /// <summary>All wards, by index.</summary>
    public SampleWard[] Wards { get; }

    /// <summary>Wards of Haringey before May 2022 as the codes records carry.</summary>
    public static string WardBefore(int number) => string.Create(CultureInfo.InvariantCulture, $"E0598{number:0000}");

    private SampleBorough Build(IReadOnlyDictionary<string, string> row, int index)
    {
        int Number(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
        var borough = Areas.Boroughs.Find(row["code"])!;
        var random = SampleRandom.For(seed, "areas", index);
        var perWard = (int)Math.Clamp(Math.Round(7 * scale), 3, 7);
        var profile = Profile.Of("residents:" + row["age_profile"]).Weights;
        var target = Number("residents_thousand") * 1000 * scale / (Number("wards") * perWard);
        var wardsHere = Enumerable.Range(1, Number("wards")).Select(n => Ward(borough, n, Number("wards"))).ToArray();
        var areasHere = new List<SmallArea>();
        foreach (var ward in wardsHere)
        {
            var size = random.Between(80, 120);
            for (var i = 0; i < perWard; i++)
            {
                areasHere.Add(Area(borough, ward, areasHere, i, perWard, Residents(ref random, profile, target * size * random.Between(75, 125) / 10_000)));
            }
        }

        return new SampleBorough(seed, index, borough, row, wardsHere, [.. areasHere]);
    }

    private SampleWard Ward(Borough borough, int number, int count)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"E0599{wards + 1:0000}");
        var before = borough.Code == Redrawn ? WardBefore(1 + ((number - 1) * WardsBefore / count)) : code;
        return new SampleWard(wards++, code, string.Create(CultureInfo.InvariantCulture, $"{borough.Name} ward {number:00}"), before);
    }

    // Of every sixteen areas two are halves of one that was split and one was merged of two.
    private SmallArea Area(Borough borough, SampleWard ward, List<SmallArea> earlier, int place, int perWard, int[] residents)
    {
        var name = Name(borough, earlier.Count);
        var code = string.Create(CultureInfo.InvariantCulture, $"E0199{++areas:0000}");
        if (earlier.Count > 0 && earlier[^1].Change == 'S' && earlier[^1].Ward == ward && (earlier.Count < 2 || earlier[^2].Change != 'S' || earlier[^2].Before[0] != earlier[^1].Before[0]))
        {
            return new SmallArea(code, name, ward, earlier[^1].Before, 'S', residents);
        }

        return (areas % 16) switch
        {
            5 or 6 when place + 1 < perWard => new SmallArea(code, name, ward, [(Before(), name)], 'S', residents),
            12 => new SmallArea(code, name, ward, [(Before(), name), (Before(), name + " east")], 'M', residents),
            _ => new SmallArea(code, name, ward, [(code, name)], 'U', residents),
        };
    }

    private string Before() => string.Create(CultureInfo.InvariantCulture, $"E0198{++areasBefore:0000}");

    private static string Name(Borough borough, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{borough.Name} {(index / 5) + 1:000}{(char)('A' + (index % 5))}");

    private static int[] Residents(ref SampleRandom random, int[] profile, decimal target)
    {
        var residents = new int[profile.Length];
        var weight = profile.Sum();
        for (var i = 0; i < profile.Length; i++)
        {
            residents[i] = (int)Math.Floor((target * profile[i] * random.Between(80, 120) / (100 * weight)) + (random.Below(1000) / 1000m));
        }

        return residents;
    }
}
