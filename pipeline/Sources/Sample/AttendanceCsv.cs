namespace SvdPipeline.Sources.Sample;

/// <summary>Writes attendances of the ambulance service and of emergency departments under the header of their contracts.</summary>
internal static class AttendanceCsv
{
    /// <summary>Header of ambulance attendances, without line end.</summary>
    public const string AmbulanceHeader =
        "attendance_ref,attended_date,attended_time,borough,ward_code,lsoa_code,location_type,patient_age,patient_sex,assault,weapon";

    /// <summary>Header of emergency department attendances, without line end.</summary>
    public const string DepartmentHeader = AmbulanceHeader + ",site_code";

    private static readonly Profile Blow = Profile.Of("attendance:blow");

    /// <summary>Adds an ambulance attendance to what the row tells.</summary>
    public static void Ambulance(ref SampleRandom random, CsvBuffer csv, in CrimeRow row, SampleBorough borough, SampleMonth month)
    {
        csv.Reference("SLA"u8, month, borough.Index, csv.Rows);
        Append(ref random, csv, row, borough, month, random.Between(5, 40), 970);
        csv.EndRow();
    }

    /// <summary>Adds an emergency department attendance; the place of the assault is known less often.</summary>
    public static void Department(ref SampleRandom random, CsvBuffer csv, in CrimeRow row, SampleBorough borough, SampleMonth month)
    {
        csv.Reference("SED"u8, month, borough.Index, csv.Rows);
        Append(ref random, csv, row, borough, month, random.Between(30, 300), 680);
        var site = borough.Index - (borough.Index % 2);
        csv.Text([(byte)'S', (byte)'Y', (byte)'N', (byte)('0' + (site / 10)), (byte)('0' + (site % 10))]);
        csv.EndRow();
    }

    private static void Append(ref SampleRandom random, CsvBuffer csv, in CrimeRow row, SampleBorough borough, SampleMonth month, int minutesLater, int areaKnown)
    {
        var minute = (row.Minute < 0 ? 720 : row.Minute) + minutesLater;
        var day = Math.Min(row.OffenceDay + (minute / 1440), month.LastDayNumber);
        csv.Date(day);
        csv.Time(minute % 1440);
        csv.Text(random.PerMille(6) ? "Unknown"u8 : borough.NameBytes);
        var known = random.PerMille(areaKnown);
        csv.Text(!known ? [] : month.OldAreas ? row.Area.Ward.BeforeBytes : row.Area.Ward.Bytes);
        csv.Text(!known ? [] : month.OldAreas ? row.Area.BeforeBytes[0] : row.Area.Bytes);
        csv.Text(row.Place < 0 || random.PerMille(80) ? [] : row.Kind.Places.Bytes[row.Place]);
        csv.Number(random.PerMille(45) ? -1 : row.VictimAge);
        csv.Text(random.PerMille(20) ? [] : row.VictimSex switch { 0 => "female"u8, 1 => "male"u8, _ => [] });
        csv.Text(random.PerMille(40) ? "no"u8 : "yes"u8);
        csv.Text(Weapon(ref random, row));
    }

    private static ReadOnlySpan<byte> Weapon(ref SampleRandom random, in CrimeRow row) =>
        row.Knife ? "knife"u8
        : row.Firearm > 0 ? "firearm"u8
        : row.Corrosive ? "corrosive"u8
        : random.PerMille(260) ? []
        : Blow.Bytes[Blow.Pick(ref random)];
}
