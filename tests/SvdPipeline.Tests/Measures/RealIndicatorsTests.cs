using SvdPipeline.Definition;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;
using SvdPipeline.Tests.Ingest;

namespace SvdPipeline.Tests.Measures;

/// <summary>Published indicators from real files: back test T4, and figures read off the files with other tools.</summary>
public sealed class RealIndicatorsTests
{
    private const string Haringey = "E09000014";
    private static readonly DateOnly AsOf = new(2026, 2, 28);

    [RealDataFact]
    public void T4_MidYearEstimateOf2021()
    {
        using var world = new RealWorld(AsOf, "population/ukpopestimatesmid2021on2021geographyfinal.xls");
        var all = world.Rows("stg_population").Where(r => r.Value("age_from") is null && r.Text("sex") == "all").ToDictionary(r => r.Text("area_code")!, r => r.Number("population"));
        Assert.Equal((33, 264_130, 8_618, 8_796_628), (all.Count, all[Haringey], all["E09000001"], all.Values.Sum()));
        var columns = world.Warehouse.Columns("raw_population");
        var london = world.Warehouse.Rows("raw_population").Select(r => new RealRow(columns, r))
            .Single(r => r.Text("area_code") == "E12000007" && r.Value("age_from") is null && r.Text("sex") == "all");
        Assert.Equal(8_796_628, london.Number("population"));
    }

    [RealDataFact]
    public void Deprivation_OfBothEditions()
    {
        using var world = new RealWorld(AsOf, "imd", "lookups/LSOA_(2011)_to_LSOA_(2021)_to_Local_Authority_District_(2022)_Exact_Fit_Lookup_for_EW_(V3).csv",
            "lookups/LSOA_(2021)_to_Electoral_Ward_(2024)_to_LAD_(2024)_Best_Fit_Lookup_in_EW.csv");
        var set = Figures(world);
        Assert.Equal((28m, 147m), Parts(set, $"{Haringey}.small-areas-deprived-share.2025"));
        Assert.Equal((65m, 147m), Parts(set, $"{Haringey}.small-areas-deprived-fifth-share.2025"));
        Assert.Equal((14m, 145m), Parts(set, $"{Haringey}.small-areas-deprived-share.2019"));
        Assert.Equal((37m, 145m), Parts(set, $"{Haringey}.small-areas-crime-share.2019"));
        Assert.Equal((201m, 4_988m), Parts(set, "london-32.small-areas-deprived-share.2025"));
        Assert.Equal(4_994, world.Rows("area_deprivation").Count);
    }

    [RealDataFact]
    public void Exclusions_OfEveryLayout()
    {
        using var world = new RealWorld(AsOf, "dfe/exclusions_by_reason.csv", "dfe/SFR35_2017_reason_for_exclusion.csv", "dfe/clean_la_exclusions_data.csv");
        Assert.All(world.Results.SelectMany(r => r.Files), f => Assert.Equal((f.Snapshot!.RowsIn, 0), (f.Snapshot.RowsKept, f.Snapshot.RowsRefused)));
        var rows = world.Rows("stg_indicator").Where(r => r.Text("area_code") == Haringey && r.Text("period") == "2016-17" && r.Text("category_type") == "total").ToArray();
        Assert.Equal((24, 336m), (rows.Length, rows.Single(r => r.Text("indicator") == "suspensions" && r.Text("category") == "physical_pupils").Value("count")));
        var suppressed = rows.Single(r => r.Text("indicator") == "permanent-exclusions" && r.Text("category") == "verbal_pupil");
        Assert.Equal((null, "c"), (suppressed.Value("count"), suppressed.Text("status")));
        var set = Figures(world);
        Assert.Equal((374m, 1_354m), Parts(set, $"{Haringey}.suspensions-for-assault-share.ay2016-17"));
        Assert.Equal("c", set.Find($"{Haringey}.exclusions-for-assault-share.ay2016-17")!.Status);
        Assert.Equal((12_880m, 46_395m), Parts(set, "london-32.suspensions-for-assault-share.ay2016-17"));
    }

    [RealDataFact]
    public void YoungPeopleNotInEducation_AreAsPublished()
    {
        using var world = new RealWorld(AsOf, "dfe/UD_NEETNK_LA_dashboard_2022_final.csv", "dfe/UD_NEETNK_LA_dashboard_2023_final.csv");
        var set = Figures(world);
        var neet = set.Find($"{Haringey}.neet-share.2023")!;
        Assert.Equal((0.019, 5_439m, "Wilson, on the published percentage", "published"), (neet.Value, neet.Denominator, neet.Method, neet.Evidence));
        Assert.InRange(neet.Value!.Value, neet.Lower!.Value, neet.Upper!.Value);
        Assert.Equal(0.048, set.Find($"{Haringey}.neet-not-known-share.2023")!.Value);
        Assert.Equal(0.016, set.Find("london-32.neet-share.2023")!.Value);
        Assert.Equal(0.202, set.Find($"{Haringey}.persistent-absence-scorecard-share.2023")!.Value);
        Assert.True(set.Find($"{Haringey}.neet-change.2022")!.Lower > 0);
        Assert.Null(set.Find("E09000001.neet-share.2023"));
    }

    [RealDataFact]
    public void Fingertips_KeepsEveryRowAndAgreesWithItsOwnParts()
    {
        using var world = new RealWorld(AsOf, "fingertips");
        Assert.Equal((852, 0), (world.Results[0].RowsKept, world.Results[0].RowsRefused));
        var columns = world.Warehouse.Columns("raw_indicator");
        Assert.All(world.Warehouse.Rows("raw_indicator").Select(r => new RealRow(columns, r)), r => Assert.Equal("Campylobacter incidence rate/100,000", r.Text("indicator_name")));
        var rows = world.Rows("stg_indicator");
        var printed = rows.Where(r => r.Value("count") is decimal && r.Value("denominator") is decimal and > 0).ToArray();
        Assert.True(printed.Length > 100);
        Assert.All(printed, r => Assert.Equal((decimal)r.Value("value")!, (decimal)r.Value("count")! * 100_000 / (decimal)r.Value("denominator")!, 4));
        Assert.Equal("Value for Hackney and City of London combined", rows.First(r => r.Text("area_code") == "E09000001").Text("reason"));
        Assert.Single(rows, r => r.Text("area_code") == "E92000001" && r.Text("period") == "2017" && r.Text("category_type") == "" && r.Text("age") == "all ages");
    }

    [RealDataFact]
    public void Claimants_AndTheirPercentageInOneSheet_AreToldApart()
    {
        using var world = new RealWorld(AsOf, "nomis/nomis_2026_04_21_032722.xlsx");
        var set = Figures(world);
        Assert.Equal((14_175.0, 0.091), (set.Find($"{Haringey}.claimants-count.2024-12")!.Value, set.Find($"{Haringey}.claimants-proportion-share.2024-12")!.Value));
        Assert.Equal(350_185, set.Find("london-32.claimants-count.2024-12")!.Value);
        Assert.Equal(33 * 72 * 2, world.Rows("stg_indicator").Count);
    }

    [RealDataFact]
    public void CensusTables_GiveSharesOfTheirTotals()
    {
        using var world = new RealWorld(AsOf, "census2021/census2021-ts011-ltla.csv", "census2021/census2021-ts066-ltla.csv", "census2021/census2021-ts067-ltla.csv");
        var set = Figures(world);
        Assert.Equal((5_755m + 607m, 105_095m), Parts(set, $"{Haringey}.households-deprived-share.2021"));
        Assert.Equal((10_496m + 1_451m, 216_000m), Parts(set, $"{Haringey}.unemployed-share.2021"));
        Assert.Equal((39_921m, 216_000m), Parts(set, $"{Haringey}.no-qualifications-share.2021"));
        Assert.Empty(IndicatorFindings.Of(world.Warehouse));
    }

    private static (decimal?, decimal?) Parts(FigureSet set, string id) => (set.Find(id)!.Numerator, set.Find(id)!.Denominator);

    private static FigureSet Figures(RealWorld world)
    {
        DefinitionSeeds.Load(world.Warehouse, DefinitionProfiles.Load(DefinitionProfile.Default));
        return FigureBuilder.Build(world.Warehouse, AsOf);
    }
}
