using System.Text;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sources;

/// <summary>Transport, fire, emergency department and partner files: recognised by header, read into their staging relations, nothing about a person kept.</summary>
public sealed class RecordSourcesTests : IDisposable
{
    private const string Istv = "REPORTING PERIOD START DATE,REPORTING PERIOD END DATE,SITE CODE (OF TREATMENT),";
    private const string Published =
        "IncidentNumber,DateOfCall,CalYear,TimeOfCall,HourOfCall,IncidentGroup,StopCodeDescription,SpecialServiceType,PropertyCategory,PropertyType,AddressQualifier,Postcode_full,"
        + "IncGeo_BoroughCode,IncGeo_BoroughName,IncGeo_WardCode,IncGeo_WardName,Easting_m,Northing_m,FRS,NumPumpsAttending,";

    private static readonly string[] Sources = ["stg_transport_incident", "stg_fire_incident", "stg_case", "stg_attendance", "stg_survey"];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("incident_ref,incident_date,borough,incident_kind", "safestats-transport", "2026")]
    [InlineData("incident_ref,incident_date,borough,incident_group,deliberate", "safestats-fire", "2026")]
    [InlineData(Published + "Notional Cost (£),NumCalls", "lfb-incidents", "2009")]
    [InlineData(Istv + "ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT,ASSAULT DATE AND TIME,ASSAULT METHOD,ASSAULT METHOD OTHER DESCRIPTION,ASSAULT LOCATION TYPE,ASSAULT LOCATION DESCRIPTION", "safestats-ed", "istv")]
    [InlineData(Istv + "ASSAULT DATE AND TIME,ASSAULT METHOD,ASSAULT LOCATION TYPE", "safestats-ed", "istv-mandatory")]
    [InlineData("case_ref,person_ref,event_date,social_care_event,borough,age", "partner-social-care", "2026")]
    [InlineData("case_ref,event_date,youth_justice_event,borough,age", "partner-youth-justice", "2026")]
    [InlineData("case_ref,event_date,asb_kind,borough", "partner-asb", "2026")]
    [InlineData("case_ref,event_date,housing_event,borough", "partner-housing", "2026")]
    [InlineData("case_ref,event_date,substance_group,borough", "partner-substance-misuse", "2026")]
    [InlineData("case_ref,event_date,probation_event,borough", "partner-probation", "2026")]
    [InlineData("case_ref,event_date,exclusion_kind,borough", "partner-exclusions", "2026")]
    [InlineData("survey,survey_date,borough,question,answer,respondents,base", "partner-survey", "2026")]
    public void Header_TellsSourceAndVintage(string header, string source, string vintage)
    {
        var recognition = Recognition.Of(folder.Write("any name at all.csv", header + "\n"));
        Assert.Empty(recognition.Findings);
        Assert.Equal((source, vintage), (recognition.Layout!.Contract.Id, recognition.Layout.Vintage.Id));
        Assert.Empty(recognition.Layout.Dropped);
    }

    [Theory]
    [InlineData("Notional Cost (£)", false)]
    [InlineData("Notional Cost (£)", true)]
    [InlineData("Notional Cost (Â£)", false)]
    [InlineData("Notional Cost (GBP)", false)]
    public void PublishedFireRecords_AreReadWhateverBecameOfThePoundSign(string cost, bool windows1252)
    {
        const string Rest = "Secondary Fire,NULL,Outdoor,NULL,NULL,,E09000014,HARINGEY,NULL,NULL,NULL,NULL,London,1,";
        var text = Published + cost + ",NumCalls\r\n"
            + $"235138081,01 Jan 2009,2009,00:15:00,0,Fire,{Rest}255,1\r\n"
            + $"000004-01012021,01 Jan 2021,2021,23:59:00,23,Fire,{Rest}NULL,1\r\n"
            + "000005-01012021,01 Jan 2021,2021,NULL,NULL,False Alarm,AFA,NULL,NULL,NULL,NULL,,NULL,NULL,NULL,NULL,NULL,NULL,London,NULL,NULL,1\r\n";
        var path = folder.Write("landing/lfb.csv", "");
        File.WriteAllBytes(path, (windows1252 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text));
        var (result, rows) = Staged("stg_fire_incident");
        Assert.Equal(windows1252 ? ["SVD-I124"] : [], result.Findings.Select(f => f.Code));
        Assert.Equal(3, rows.Count);
        Assert.Equal([(new DateOnly(2009, 1, 1), "E09000014", "secondary"), (new DateOnly(2021, 1, 1), "E09000014", "secondary")], rows
            .Where(r => (string)r["incident_group"]! == "fire").Select(r => ((DateOnly)r["incident_date"]!, (string)r["borough"]!, (string)r["fire_kind"]!)).Order());
        Assert.Equal("unknown", rows.Single(r => (string)r["incident_group"]! == "false_alarm")["borough"]);
    }

    [Fact]
    public void MinimumDataSet_IsReadWithItsTimesAndWithoutItsFreeText()
    {
        folder.Write("landing/istv.csv", Istv + "ARRIVAL DATE AND TIME AT ACCIDENT AND EMERGENCY DEPARTMENT,ASSAULT DATE AND TIME,ASSAULT METHOD,ASSAULT LOCATION TYPE,ASSAULT LOCATION DESCRIPTION\n"
            + "2026-01-01,2026-01-31,RAL01,2026-01-05T23:40:00,2026-01-05T22:10:00,Knife,Street,behind Zebedee House\n"
            + "01/01/2026,31/01/2026,RAL01,05/01/2026 23:40,04/01/2026 22:10,Fist,Home,\n");
        var (result, rows) = Staged("stg_attendance");
        Assert.Equal(2, result.RowsKept);
        Assert.Equal([("dwelling", "body"), ("street", "knife")], rows.Select(r => ((string)r["location_type"]!, (string)r["weapon"]!)).Order());
        Assert.All(rows, r => Assert.Equal((new DateOnly(2026, 1, 5), 23L, "RAL01", "unknown"), ((DateOnly)r["attended_date"]!, Convert.ToInt64(r["attended_hour"]), (string)r["site_code"]!, (string)r["borough"]!)));
        NowhereInTheLake("Zebedee");
    }

    [Fact]
    public void CaseData_KeepNoNameTextOrReference()
    {
        folder.Write("landing/social-care.csv", "case_ref,person_ref,child_name,event_date,social_care_event,borough,lsoa_code,age,sex,exploitation,worker_notes,period_start,period_end\n"
            + "SC-ZEBEDEE-1,P-ZEBEDEE-9,Zebedee Nobody,2026-01-05,assessment,Haringey,E01002046,14,F,yes,\"Zebedee was seen\",2025-03-01,2026-02-28\n"
            + "SC-ZEBEDEE-2,P-ZEBEDEE-9,Zebedee Nobody,2026-02-05,Zebedee ran away,Haringey,Zebedee House,14,F,maybe,x,2025-03-01,2026-02-28\n");
        var (result, rows) = Staged("stg_case");
        Assert.Equal(2, result.RowsKept);
        Assert.Equal(["SVD-I102", "SVD-I102", "SVD-I109", "SVD-I109", "SVD-I110"], result.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Single(rows.Select(r => r["person"]).Distinct());
        Assert.Equal(2, rows.Select(r => r["case_ref"]).Distinct().Count());
        Assert.All(result.Findings, f => Assert.DoesNotContain("Zebedee", f.ToString(), StringComparison.OrdinalIgnoreCase));
        NowhereInTheLake("Zebedee");
    }

    [Fact]
    public void MappingFile_AdaptsAPartnersOwnExtract()
    {
        folder.Write("landing/asb.csv", "Job,Opened,Category,Ward\n17,05/01/2026,NOISE,E05013585\n");
        folder.Write("landing/asb.mapping.yaml", "source: partner-asb\ncolumns:\n  case_ref: Job\n  event_date: Opened\n  kind: Category\n  ward: Ward\nvalues:\n  kind:\n    NOISE: nuisance\n");
        var (result, rows) = Staged("stg_case");
        Assert.Empty(result.Findings);
        Assert.Equal("nuisance", Assert.Single(rows)["kind"]);
    }

    [Fact]
    public void SurveyRowWithoutABase_IsRefused()
    {
        folder.Write("landing/survey.csv", "survey,survey_date,borough,question,answer,respondents,base\nS,2025-10-01,Haringey,Safe?,Yes,30,100\nS,2025-10-01,Haringey,Safe?,No,70,\n");
        var (result, rows) = Staged("stg_survey");
        Assert.Equal((1L, "SVD-I205"), (result.RowsRefused, Assert.Single(result.Findings).Code));
        Assert.Single(rows);
    }

    public void Dispose() => folder.Dispose();

    private (IngestResult Result, IReadOnlyList<Dictionary<string, object?>> Rows) Staged(string relation)
    {
        Assert.Contains(relation, Sources);
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(folder.At("landing"), lake);
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, lake, new DateOnly(2026, 2, 28));
        warehouse.Build(relation);
        var columns = warehouse.Columns(relation);
        return (result, [.. warehouse.Rows(relation).Select(row => columns.Zip(row).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))]);
    }

    private void NowhereInTheLake(string word) => Assert.All(
        Directory.GetFiles(folder.At("lake"), "*", SearchOption.AllDirectories),
        file => Assert.DoesNotContain(word, File.ReadAllText(file, Encoding.Latin1), StringComparison.OrdinalIgnoreCase));
}
