using SvdPipeline.Areas;
using SvdPipeline.Partnership;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Synthetic data for every source: a London whose boroughs are real by name and whose people, places and records are made up.
/// Levels and patterns have the shape of published ones; no row stands for anybody. Same options, same bytes.
/// </summary>
public static class SampleData
{
    /// <summary>First day of the last month written, for every seed.</summary>
    public static readonly DateOnly LastMonth = new(2026, 2, 1);

    /// <summary>When every file of a sample was received.</summary>
    private static readonly DateTime Received = new(2026, 3, 18, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Writes <c>landing/</c> and starter files in <c>partnership/</c> under <paramref name="outDir"/> and, with defects, the list of them in <c>defects.json</c>.</summary>
    public static void Write(string outDir, SampleOptions options)
    {
        if (options.Years is < 1 or > 16 || options.Scale is < 0.01m or > 100m)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Years are 1 to 16, the scale 0.01 to 100.");
        }

        var landing = Path.Combine(outDir, "landing");
        Directory.CreateDirectory(landing);
        File.WriteAllText(Path.Combine(landing, SyntheticNotice.FileName), SyntheticNotice.Text);

        var london = new SampleLondon(options.Seed, options.Scale);
        var months = SampleMonth.Years(options.Years, LastMonth);
        var tally = new PublishedTally(london, months.Length);
        var records = new RecordFiles(landing, london, options);
        records.Police(months, tally);
        records.Transport(months);
        OtherPublishedCrime.Add(tally, london, months, options);

        var published = new PublishedFiles(landing, london, months, tally);
        published.RecordedCrime();
        published.KnifeDashboard();
        DashboardFile.Write(landing, london, months, options);
        SearchFiles.Write(landing, london, months, options);
        var areas = new AreaFiles(landing, london);
        areas.Census();
        areas.Population();
        areas.Lookups();
        var incidents = new IncidentFiles(landing, london, months, options);
        incidents.Transport();
        incidents.Fire();
        new CaseFiles(landing, london, months, options).Write();
        SurveyFile.Write(landing, london, options.Seed);
        var characteristics = new CharacteristicFiles(landing, london, options.Seed);
        characteristics.Census();
        characteristics.SmallAreas();
        characteristics.Deprivation();
        var indicators = new IndicatorFiles(landing, london, months, options.Seed);
        indicators.Education();
        indicators.YouthJustice();
        indicators.Health();
        indicators.Work();
        indicators.Local();
        indicators.Voice();
        foreach (var borough in Boroughs.All)
        {
            StarterFiles.Write(Path.Combine(outDir, "partnership"), borough);
        }

        if (options.Defects)
        {
            new PlantedDefects(landing, options.Seed).Plant();
        }

        // A file without a date of its own is dated by when it was received, which is its last write: the same for every sample.
        foreach (var file in Directory.EnumerateFiles(landing, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, Received);
        }
    }
}
