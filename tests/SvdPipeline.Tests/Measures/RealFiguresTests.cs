using SvdPipeline.Definition;
using SvdPipeline.Measures;
using SvdPipeline.Tests.Ingest;

namespace SvdPipeline.Tests.Measures;

/// <summary>Figures made from real publications, against figures others published from them and sums made with other tools.</summary>
public sealed class RealFiguresTests
{
    [RealDataFact]
    public void T7_ViolenceWithInjuryToJune2025_IsWithinThreePercent()
    {
        var set = Figures(new DateOnly(2025, 6, 30), "mps/2026-01");
        foreach (var (borough, published) in new[]
        {
            ("E09000008", 3214), ("E09000033", 3006), ("E09000022", 2788), ("E09000025", 2671), ("E09000005", 2592), ("E09000011", 2588),
            ("E09000023", 2546), ("E09000028", 2532), ("E09000009", 2529), ("E09000030", 2516), ("E09000027", 781), ("E09000021", 875),
            ("E09000024", 1120), ("E09000015", 1207), ("E09000029", 1296),
        })
        {
            var found = set.Find($"{borough}.subgroup-proxy-count.12m.subgroup.violence_with_injury")!.Value!.Value;
            Assert.True(Math.Abs(found - published) <= published * 0.03, $"{borough}: published {published}, found {found}");
        }
    }

    /// <summary>Summed from the file with awk.</summary>
    [RealDataFact]
    public void HaringeyProxyToFebruary2026_IsTheSumOfItsSubgroups()
    {
        var set = Figures(
            new DateOnly(2026, 2, 28), "mps/2026-04", "census2021/census2021-ts007a-ltla.csv", "census2021/census2021-ts007a-lsoa.csv", "lookups",
            "mps/derived-csv/M1045_KnifeCrimeData_refresh2026-03_derived.csv");
        foreach (var (id, count) in new[]
        {
            ("", 3915), (".subgroup.homicide", 2), (".subgroup.violence_with_injury", 2000), (".subgroup.rape", 369), (".subgroup.other_sexual_offences", 557),
            (".subgroup.personal_robbery", 987),
        })
        {
            Assert.Equal(count, set.Find($"E09000014.subgroup-proxy-count.12m{id}")!.Value);
        }

        var rate = set.Find("E09000014.subgroup-proxy-rate.12m")!;
        Assert.Equal((264_240m, "subgroup_proxy"), (rate.Denominator, rate.Evidence));
        Assert.Equal(3915 * 1000 / 264_240.0, rate.Value!.Value, 9);
        Assert.Equal(565, set.Find("E09000014.knife-crime-count.12m")!.Value);
        Assert.Equal(21, set.All.Count(f => f.Id.StartsWith("E09000014.subgroup-proxy-rate.12m.ward.", StringComparison.Ordinal)));
        Assert.Equal(32, set.Find("E09000014.subgroup-proxy-rank.12m")!.Denominator);
        Assert.Null(set.Find("E09000014.in-scope-count.12m"));
        Assert.Null(set.Find("E09000001.subgroup-proxy-count.12m"));
        Assert.Equal((76_183, 264_240), (set.Find("E09000014.residents-under-25-count.12m")!.Value, set.Find("E09000014.residents-count.12m")!.Value));
    }

    /// <summary>The file begins in March 2022: windows before it are not there, and nothing is compared with part of a year.</summary>
    [RealDataFact]
    public void KnifeCrimeBeforeItsFile_IsNotAvailable()
    {
        var set = Figures(new DateOnly(2026, 2, 28), "mps/derived-csv/M1045_KnifeCrimeData_refresh2026-03_derived.csv");
        Assert.NotNull(set.Find("E09000014.knife-crime-change.12m-3y"));
        Assert.Null(set.Find("E09000014.knife-crime-change.12m-5y"));
        Assert.Null(set.Find("E09000014.knife-crime-mean.5y-mean"));
        Assert.Null(set.Find("E09000014.knife-crime-rate.12m"));
    }

    private static FigureSet Figures(DateOnly asOf, params string[] from)
    {
        using var world = new RealWorld(asOf, from);
        DefinitionSeeds.Load(world.Warehouse, DefinitionProfiles.Load(DefinitionProfile.Default));
        return FigureBuilder.Build(world.Warehouse, asOf);
    }
}
