using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Writes incidents on Transport for London services and of the London Fire Brigade: the Brigade's published records in the publisher's layout, and the
/// extract of the same fires that says which were deliberate.
/// </summary>
internal sealed class IncidentFiles(string landing, SampleLondon london, IReadOnlyList<SampleMonth> months, SampleOptions options)
{
    /// <summary>The publisher's columns. The sign of the pound is UTF-8 here; files are seen with it damaged.</summary>
    private const string PublishedHeader =
        "IncidentNumber,DateOfCall,CalYear,TimeOfCall,HourOfCall,IncidentGroup,StopCodeDescription,SpecialServiceType,PropertyCategory,PropertyType,"
        + "AddressQualifier,Postcode_full,Postcode_district,UPRN,USRN,IncGeo_BoroughCode,IncGeo_BoroughName,ProperCase,IncGeo_WardCode,IncGeo_WardName,"
        + "IncGeo_WardNameNew,Easting_m,Northing_m,Easting_rounded,Northing_rounded,Latitude,Longitude,FRS,IncidentStationGround,"
        + "FirstPumpArriving_AttendanceTime,FirstPumpArriving_DeployedFromStation,SecondPumpArriving_AttendanceTime,SecondPumpArriving_DeployedFromStation,"
        + "NumStationsWithPumpsAttending,NumPumpsAttending,PumpCount,PumpHoursRoundUp,Notional Cost (£),NumCalls";

    private static readonly DateOnly NewNumbers = new(2021, 1, 1);
    private static readonly Profile Kinds = Profile.Of("transport:kind");
    private static readonly Profile Places = Profile.Of("transport:place");
    private static readonly Profile Ages = Profile.Of("ages:assault");
    private static readonly Profile Hours = Profile.Of("hours:evening");

    /// <summary>Incidents on buses, at stops and at stations.</summary>
    public void Transport()
    {
        using var file = SampleFile.Bytes(
            landing, "safestats-transport", "transport-incidents.csv", "incident_ref,incident_date,incident_time,borough,ward_code,lsoa_code,transport_place,incident_kind,victim_age,victim_sex");
        var csv = new CsvBuffer();
        foreach (var month in months)
        {
            csv.Clear();
            foreach (var borough in london.Boroughs)
            {
                var random = Random("transport incidents", borough, month);
                for (var left = random.Count(borough.Residents * Level(borough) * 1.4 / 1_200_000); left > 0; left--)
                {
                    Incident(ref random, csv, borough, month);
                }
            }

            file.Write(csv.Written);
        }
    }

    /// <summary>Incidents of the fire brigade, published and extracted.</summary>
    public void Fire()
    {
        using var published = SampleFile.Text(landing, "lfb-incidents", "LFB Incident data.csv", "\r\n");
        using var extract = SampleFile.Text(landing, "safestats-fire", "fire-incidents.csv");
        published.WriteLine(PublishedHeader);
        extract.WriteLine("incident_ref,incident_date,incident_time,borough,ward_code,lsoa_code,incident_group,stop_code,deliberate");
        var serial = 0;
        foreach (var month in months)
        {
            foreach (var borough in london.Boroughs)
            {
                var random = Random("fire", borough, month);
                for (var left = random.Count(borough.Residents * 5.2 / 12_000); left > 0; left--)
                {
                    Fire(ref random, published, extract, borough, month, ++serial);
                }
            }
        }
    }

    private static int Level(SampleBorough borough) => borough.Level("health");

    private SampleRandom Random(string stream, SampleBorough borough, SampleMonth month) =>
        SampleRandom.For(options.Seed, stream, borough.Index, (month.Year * 12) + month.Month);

    private static void Incident(ref SampleRandom random, CsvBuffer csv, SampleBorough borough, SampleMonth month)
    {
        var area = borough.Areas[borough.Public.Pick(ref random)];
        var known = random.PerMille(900);
        csv.Reference("TFL"u8, month, borough.Index, csv.Rows);
        csv.Date(month.FirstDayNumber + random.Below(month.Days));
        csv.Time((Hours.Pick(ref random) * 60) + random.Below(60));
        csv.Text(borough.NameBytes);
        csv.Text(!known ? [] : month.OldAreas ? area.Ward.BeforeBytes : area.Ward.Bytes);
        csv.Text(!known ? [] : month.OldAreas ? area.BeforeBytes[0] : area.Bytes);
        csv.Text(random.PerMille(15) ? [] : Places.Bytes[Places.Pick(ref random)]);
        csv.Text(Kinds.Bytes[Kinds.Pick(ref random)]);
        var age = Ages.PickAge(ref random);
        csv.Number(random.PerMille(420) ? -1 : age);
        csv.Text(random.PerMille(200) ? [] : random.PerMille(560) ? "male"u8 : "female"u8);
        csv.EndRow();
    }

    private static void Fire(ref SampleRandom random, StreamWriter published, StreamWriter extract, SampleBorough borough, SampleMonth month, int serial)
    {
        var (group, stop) = random.Below(1000) switch
        {
            < 150 => ("Fire", "Primary Fire"),
            < 312 => ("Fire", "Secondary Fire"),
            < 316 => ("Fire", "Chimney Fire"),
            < 330 => ("Fire", "Late Call"),
            < 560 => ("False Alarm", "AFA"),
            < 690 => ("False Alarm", "False alarm - Good intent"),
            < 700 => ("False Alarm", "False alarm - Malicious"),
            _ => ("Special Service", "Special Service"),
        };
        var area = borough.Areas[borough.Public.Pick(ref random)];
        var day = DateOnly.FromDayNumber(month.FirstDayNumber + random.Below(month.Days));
        var (hour, minute) = (random.Below(24), random.Below(60));
        var name = borough.Borough.Name;
        var ward = month.OldAreas ? area.Ward.CodeBefore : area.Ward.Code;
        var number = day < NewNumbers ? Text($"{200_000_000 + serial}") : Text($"{serial:000000}-{day:ddMMyyyy}");
        var dwelling = random.PerMille(450);
        published.WriteLine(Text(
            $"{number},{day:dd MMM yyyy},{day.Year},{hour:00}:{minute:00}:00,{hour},{group},{stop},NULL,{(dwelling ? "Dwelling" : "Outdoor")},NULL,NULL,,NULL,0,NULL,{borough.Borough.Code},{name.ToUpperInvariant()},{name},{ward},{area.Ward.Name.ToUpperInvariant()},{area.Ward.Name.ToUpperInvariant()},NULL,NULL,NULL,NULL,NULL,NULL,London,NULL,NULL,NULL,NULL,NULL,1,1,1,1,400,1"));
        if (group == "Fire")
        {
            var lsoa = month.OldAreas ? area.Before[0].Code : area.Code;
            extract.WriteLine(Text(
                $"{number},{day:yyyy-MM-dd},{hour:00}:{minute:00},{name},{ward},{lsoa},{group},{stop},{(random.PerMille(stop == "Secondary Fire" ? 260 : 110) ? "yes" : random.PerMille(50) ? "" : "no")}"));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
