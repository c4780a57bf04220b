using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>Writes the other dashboard in the publisher's format: gun crime, domestic abuse and hate crime, by borough and, again, by ward. Levels have the shape of published ones.</summary>
internal static class DashboardFile
{
    // Type, subtype, and offences a year for each million residents; a strand is part of its whole.
    private static readonly (string Type, string Subtype, int Rate)[] Series =
    [
        ("Gun Crime", "Gun Crime", 170), ("Lethal Barrel Discharge", "Lethal Barrel Discharge", 20),
        ("Domestic Abuse", "Domestic Abuse", 10_600), ("Domestic Abuse", "Domestic Abuse violence with injury", 2_500),
        ("Hate crime", "Hate crime", 2_700), ("Hate crime", "Racist Crime", 2_200), ("Hate crime", "Faith Crime", 310), ("Hate crime", "AntiSemitic", 120),
        ("Hate crime", "Islamophobic Crime", 130), ("Hate crime", "Homophobic Crime", 370), ("Hate crime", "Transphobic Crime", 45), ("Hate crime", "Disability Crime", 65),
    ];

    /// <summary>Writes the file.</summary>
    public static void Write(string landing, SampleLondon london, IReadOnlyList<SampleMonth> months, SampleOptions options)
    {
        using var file = SampleFile.Text(landing, "mps-dashboard", "M1045_MonthlyCrimeDashboard_OtherCrimeData.csv", "\r\n");
        file.WriteLine("Month_Year,Area Type,Borough_SNT,Area name,Area code,Crime Type,Crime Subtype,Measure,Refresh Date,Count");
        var refreshed = Day(months[^1].FirstDay.AddMonths(1).AddDays(17));
        foreach (var borough in london.Boroughs.Where(b => b.Borough.InScheme))
        {
            var random = SampleRandom.For(options.Seed, "dashboard", borough.Index);
            var millions = borough.Level("residents_thousand") * (double)options.Scale * borough.Level("violence") / 100_000.0;
            var name = borough.Borough.Name;
            foreach (var month in months)
            {
                var whole = new int[Series.Length];
                foreach (var ward in borough.Wards)
                {
                    var counts = new int[Series.Length];
                    for (var i = 0; i < Series.Length; i++)
                    {
                        var all = Array.FindIndex(Series, s => s.Type == Series[i].Type);
                        counts[i] = all == i
                            ? random.Count(millions * Series[i].Rate / 12 / borough.Wards.Length)
                            : Part(ref random, counts[all], Series[i].Rate * 1000 / Series[all].Rate);
                        whole[i] += counts[i];
                        Line(file, month, $"Safer Neighbourhood Teams,{name} {ward.Name},{ward.Name},{ward.Code}", i, refreshed, counts[i]);
                    }
                }

                for (var i = 0; i < Series.Length; i++)
                {
                    Line(file, month, $"Borough,{name},{name},{borough.Borough.Code}", i, refreshed, whole[i]);
                }
            }
        }
    }

    private static int Part(ref SampleRandom random, int whole, int perMille)
    {
        var part = 0;
        for (var i = 0; i < whole; i++)
        {
            part += random.PerMille(perMille) ? 1 : 0;
        }

        return part;
    }

    private static void Line(StreamWriter file, SampleMonth month, string area, int series, string refreshed, int count)
    {
        if (count > 0)
        {
            file.Write($"{Day(month.FirstDay)},{area},{Series[series].Type},{Series[series].Subtype},Offences,{refreshed},");
            file.WriteLine(count);
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
