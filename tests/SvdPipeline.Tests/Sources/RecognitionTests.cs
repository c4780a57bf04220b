using SvdPipeline.Sources;

namespace SvdPipeline.Tests.Sources;

public sealed class RecognitionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("MajorText,MinorText,LookUp_BoroughName,202201,202202", "mps-recorded-crime", "borough-2020")]
    [InlineData("majortext,minortext,boroughname,202201", "mps-recorded-crime", "borough-2026")]
    [InlineData("Group,SubGroup,BOCU,202607", "mps-recorded-crime", "borough-2026-07")]
    [InlineData("WardName,WardCode,MajorText,MinorText,LookUp_BoroughName,201004", "mps-recorded-crime", "ward-2022")]
    [InlineData("LSOA Code,LSOA Name,Borough,Major Category,Minor Category,202603", "mps-recorded-crime", "lsoa-2026")]
    [InlineData("lsoa_code,lsoa_name,borough,major_category,minor_category,202603", "mps-recorded-crime", "lsoa-2026")]
    [InlineData("Month_Year,Area Type,Borough_SNT,Area name,Area code,Offence Group,Offence Subgroup,Measure,Financial Year,FY_FYIndex,Count", "mps-dashboard", "long-2022")]
    [InlineData("Month_Year,Area Type,Borough_SNT,Area name,Area code,Crime Type,Crime Subtype,Measure,Financial Year,FY_FYIndex,Statistics,Refresh Date", "mps-dashboard", "long-2022")]
    [InlineData("LSOA21CD,LSOA21NM,LSOA21NMW,WD25CD,WD25NM,WD25NMW,LAD25CD,LAD25NM,LAD25NMW,ObjectId", "lookup-lsoa21-ward", "wd25")]
    [InlineData("\uFEFFLSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId", "lookup-lsoa11-lsoa21", "v3")]
    [InlineData("attendance_ref,attended_date,borough,assault", "safestats-las", "2026")]
    [InlineData("attendance_ref,attended_date,borough,assault,site_code", "safestats-ed", "2026")]
    public void Header_TellsSourceAndVintage(string header, string source, string vintage)
    {
        var recognition = Recognition.Of(folder.Write("any name at all.csv", header + "\n"));
        Assert.Empty(recognition.Findings);
        Assert.Equal((source, vintage), (recognition.Layout!.Contract.Id, recognition.Layout.Vintage.Id));
    }

    [Theory]
    [InlineData("metropolitan", "safestats-mps-crime")]
    [InlineData("British Transport Police", "safestats-btp-crime")]
    public void Force_TellsCrimeExtractsApart(string force, string source) =>
        Assert.Equal(source, Recognition.Of(folder.Write("a.csv", $"crime_ref,offence_code,borough,force\nC1,8N,Barnet,{force}\n")).Contract!.Id);

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Separator_IsTold(char separator)
    {
        const string Table = "MajorText,MinorText,BoroughName,202601,202602\nA,B,Barnet,1,2\n";
        const string Preamble = "Recorded crime\n\nSource: police, as published\n\n";
        Assert.Equal(5, Recognition.Of(folder.Write("a.csv", Table.Replace(',', separator))).Layout!.Headers.Count);
        var layout = Recognition.Of(folder.Write("b.csv", Preamble + Table.Replace(',', separator))).Layout!;
        Assert.Equal((5, 5), (layout.Headers.Count, layout.Head.Line));
    }

    [Fact]
    public void UnknownHeader_NamesTheNearestContractAndTheDifference()
    {
        var finding = Assert.Single(Recognition.Of(folder.Write("a.csv", "Code,Name,Value,Colour,Shape,Size,Weight\n1,2,3,4,5,6,7\n")).Findings);
        Assert.Equal("SVD-S101", finding.Code);
        Assert.Contains("gla-population", finding.Found, StringComparison.Ordinal);
        Assert.Contains("'Year'", finding.Found, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void RealFolders_HoldNoFileThatIsTakenForAnother()
    {
        var expected = new Dictionary<string, string>
        {
            ["census2021/census2021-ts007a-lsoa.csv"] = "census-population",
            ["census2021/census2021-ts007a-ltla.csv"] = "census-population",
            ["census2021/census2021-ts011-lsoa.csv"] = "census-deprivation",
            ["census2021/census2021-ts011-ltla.csv"] = "census-deprivation",
            ["census2021/census2021-ts044-ltla.csv"] = "census-accommodation",
            ["census2021/census2021-ts066-ltla.csv"] = "census-economic-activity",
            ["census2021/census2021-ts067-ltla.csv"] = "census-qualifications",
            ["dfe/SFR35_2017_reason_for_exclusion.csv"] = "dfe-exclusions",
            ["dfe/UD_NEETNK_LA_dashboard_2022_final.csv"] = "dfe-neet",
            ["dfe/UD_NEETNK_LA_dashboard_2023_final.csv"] = "dfe-neet",
            ["dfe/absence_school_EES-sample.csv"] = "dfe-absence",
            ["dfe/clean_la_exclusions_data.csv"] = "dfe-exclusions",
            ["dfe/exclusions_by_reason.csv"] = "dfe-exclusions",
            ["fingertips/indicators-CountyUA.data.csv"] = "fingertips",
            ["population/london-mid2020-pop.csv"] = "ons-small-area-population",
            ["population/housing-density-borough.csv"] = "gla-population",
            ["lookups/LSOA_(2011)_to_LSOA_(2021)_to_Local_Authority_District_(2022)_Exact_Fit_Lookup_for_EW_(V3).csv"] = "lookup-lsoa11-lsoa21",
            ["lookups/LSOA_(2021)_to_Electoral_Ward_(2024)_to_LAD_(2024)_Best_Fit_Lookup_in_EW.csv"] = "lookup-lsoa21-ward",
            ["lookups/LSOA_(2021)_to_Electoral_Ward_(2025)_to_LAD_(2025)_Best_Fit_Lookup_in_EW_v2.csv"] = "lookup-lsoa21-ward",
            ["mps/derived-csv/homicide-accused.csv"] = "mps-homicide-accused",
            ["mps/parquet/homicide.parquet"] = "mps-homicide-accused",
            ["mps/parquet/monthly-crime-dashboard_refresh2025-08.parquet"] = "mps-dashboard",
            ["mps/parquet/monthly-crime-dashboard_refresh2026-03.parquet"] = "mps-dashboard",
            ["mps/parquet/vawg-offences.parquet"] = "mps-vawg",
            ["mps/parquet/vawg-victims.parquet"] = "mps-vawg",
            ["boundaries/derived_london_borough_wgs84.geojson"] = "boundaries",
            ["boundaries/derived_london_ward_wgs84.geojson"] = "boundaries",
            ["boundaries/derived_london_lsoa_wgs84.geojson"] = "boundaries",
            ["mps/derived-csv/M1045_KnifeCrimeData_refresh2026-03_derived.csv"] = "mps-dashboard",
        };
        foreach (var (folder, source) in new[]
        {
            ("police-uk/metropolitan-outcomes-burglary-only", "police-uk-outcomes"), ("police-uk/metropolitan-stop-and-search", "police-uk-stop-search"),
            ("police-uk", "police-uk-street"), ("mps", "mps-recorded-crime"),
        })
        {
            foreach (var file in Directory.GetFiles(RealData.At(folder.Split('/')), "*.csv", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(RealData.At(), f).Replace('\\', '/')))
            {
                expected.TryAdd(file, source);
            }
        }

        foreach (var (file, source) in expected)
        {
            var recognition = Recognition.Of(RealData.At(file), file);
            Assert.True(source == recognition.Contract?.Id, $"{file} is taken for {recognition.Contract?.Id ?? "nothing"}");
            Assert.Empty(recognition.Findings);
        }
    }

    public void Dispose() => folder.Dispose();
}
