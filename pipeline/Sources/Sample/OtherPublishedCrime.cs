namespace SvdPipeline.Sources.Sample;

/// <summary>Draws the published subgroups that the record-level extract does not hold, such as theft and drugs.</summary>
internal static class OtherPublishedCrime
{
    /// <summary>Adds them to the tally.</summary>
    public static void Add(PublishedTally tally, SampleLondon london, IReadOnlyList<SampleMonth> months, SampleOptions options)
    {
        var season = Profile.Of("season:flat").Weights;
        var pandemic = Profile.Of("pandemic:all");
        foreach (var borough in london.Boroughs.Where(b => b.Borough.InScheme))
        {
            var random = SampleRandom.For(options.Seed, "published", borough.Index);
            var monthly = borough.Level("residents_thousand") * (double)options.Scale * borough.Level("violence") / 100_000.0 / 12 / borough.Wards.Length;
            foreach (var ward in borough.Wards)
            {
                var heat = random.Between(50, 150) / 100.0;
                foreach (var month in months)
                {
                    for (var i = 0; i < PublishedSeries.Subgroups.Length; i++)
                    {
                        var (_, _, fromRecords, rate) = PublishedSeries.Subgroups[i];
                        if (!fromRecords)
                        {
                            tally.Add(ward, month, i, random.Count(monthly * rate * heat * (season[month.Month - 1] / 100.0) * (pandemic.Weight(month.Id, 100) / 100.0)));
                        }
                    }
                }
            }
        }
    }
}
