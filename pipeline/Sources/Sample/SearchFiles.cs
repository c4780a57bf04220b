using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Writes stop and search in the format of police.uk, a file a month, and boundaries to place it by: each borough is a square of a grid, which no map knows.
/// </summary>
internal static class SearchFiles
{
    private const int Months = 24;
    private const int Columns = 6;
    private const int RatePerMillion = 15_000;

    private static readonly (string Value, int Share)[] Ages = [("under 10", 1), ("10-17", 180), ("18-24", 298), ("25-34", 205), ("over 34", 200), ("", 116)];
    private static readonly (string Value, int Share)[] Groups =
    [
        ("White - English/Welsh/Scottish/Northern Irish/British", 280), ("Black/African/Caribbean/Black British - African", 260), ("Asian/Asian British - Bangladeshi", 130),
        ("Mixed/Multiple ethnic groups - White and Black Caribbean", 50), ("Other ethnic group - Any other ethnic group", 40), ("Other ethnic group - Not stated", 240),
    ];
    private static readonly (string Value, int Share)[] Objects = [("Controlled drugs", 600), ("Offensive weapons", 190), ("Stolen goods", 170), ("Firearms", 10), ("Fireworks", 30)];
    private static readonly (string Value, int Share)[] Outcomes = [("A no further action disposal", 700), ("Arrest", 170), ("Community resolution", 90), ("Penalty Notice for Disorder", 40)];

    /// <summary>Boundaries as GeoJSON, and searches of the last two years.</summary>
    public static void Write(string landing, SampleLondon london, IReadOnlyList<SampleMonth> months, SampleOptions options)
    {
        Boundaries(landing, london);
        foreach (var month in months.TakeLast(Months))
        {
            using var file = SampleFile.Text(landing, "police-uk-stop-search", $"{month.Id}-metropolitan-stop-and-search.csv");
            file.WriteLine("Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing");
            foreach (var borough in london.Boroughs.Where(b => b.Borough.InScheme))
            {
                var random = SampleRandom.For(options.Seed, "search", borough.Index, month.Index);
                var millions = borough.Level("residents_thousand") * (double)options.Scale / 1000.0;
                for (var i = random.Count(millions * RatePerMillion / 12); i > 0; i--)
                {
                    Search(file, ref random, month, Corner(borough.Index));
                }
            }
        }
    }

    private static void Search(StreamWriter file, ref SampleRandom random, SampleMonth month, (int West, int South) corner)
    {
        // A few points a borough, as the anonymised ones are; midday, so that London's month is the one of the file.
        var date = month.FirstDay.AddDays(random.Below(month.Days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (east, north) = (random.Between(1, 39), random.Between(1, 29));
        var point = random.PerMille(90) ? "," : $"{Degrees(corner.South + (north * 1000))},{Degrees(corner.West + (east * 1000))}";
        file.WriteLine($"Person search,{date}T{random.Between(8, 20).ToString("00", CultureInfo.InvariantCulture)}:00:00+00:00,False,,{point},{(random.PerMille(890) ? "Male" : "Female")},{Drawn(ref random, Ages)},{Drawn(ref random, Groups)},,,{Drawn(ref random, Objects)},{Drawn(ref random, Outcomes)},,");
    }

    private static void Boundaries(string landing, SampleLondon london)
    {
        using var file = SampleFile.Text(landing, "boundaries", "synthetic-squares.geojson");
        file.WriteLine("{ \"type\": \"FeatureCollection\", \"features\": [");
        foreach (var borough in london.Boroughs)
        {
            var (west, south) = Corner(borough.Index);
            var (east, north) = (west + 40_000, south + 30_000);
            (int X, int Y)[] ring = [(west, south), (east, south), (east, north), (west, north), (west, south)];
            var points = string.Join(", ", ring.Select(p => $"[{Degrees(p.X)}, {Degrees(p.Y)}]"));
            file.Write($"{{ \"type\": \"Feature\", \"properties\": {{ \"LAD24CD\": \"{borough.Borough.Code}\", \"LAD24NM\": \"{borough.Borough.Name} (synthetic square)\" }}, \"geometry\": {{ \"type\": \"Polygon\", \"coordinates\": [[{points}]] }} }}");
            file.WriteLine(borough.Index < london.Boroughs.Length - 1 ? "," : "");
        }

        file.WriteLine("] }");
    }

    // Millionths of a degree.
    private static (int West, int South) Corner(int index) => (-300_000 + (index % Columns * 50_000), 51_300_000 + (index / Columns * 40_000));

    private static string Degrees(int millionths) => (millionths / 1_000_000m).ToString("0.000000", CultureInfo.InvariantCulture);

    private static string Drawn(ref SampleRandom random, (string Value, int Share)[] of)
    {
        var at = random.Below(of.Sum(o => o.Share));
        return of.First(o => (at -= o.Share) < 0).Value;
    }
}
