namespace SvdPipeline.Sources.Sample;

/// <summary>Writes a crime row under the header of the record-level crime contracts.</summary>
internal static class CrimeCsv
{
    /// <summary>The header, without line end.</summary>
    public const string Header =
        "force,crime_ref,victim_ref,incident_ref,offence_code,offence_date,offence_time,recorded_date,borough,ward_code,lsoa_code,location_type,"
        + "victim_age,victim_sex,victim_ethnicity,suspect_age,suspect_sex,suspect_ethnicity,suspects_listed,domestic_abuse_flag,relationship,"
        + "knife,firearm,corrosive,weapon_use,terrorism_flag,exploitation_flag,record_status,outcome";

    private static readonly Profile Outcomes = Profile.Of("outcome:any");

    // The reference of somebody who is a victim again does not hold the month.
    private static readonly SampleMonth AnyMonth = new(0, new DateOnly(2000, 1, 1));

    /// <summary>Adds the row. <paramref name="letter"/> marks the police force: M or B.</summary>
    public static void Append(CsvBuffer csv, in CrimeRow row, SampleBorough borough, SampleMonth month, byte letter)
    {
        csv.Text(letter == (byte)'M' ? "MPS"u8 : "BTP"u8);
        csv.Reference([(byte)'S', letter, (byte)'C'], month, borough.Index, row.Crime);
        if (row.RepeatVictim)
        {
            csv.Reference([(byte)'S', letter, (byte)'R'], AnyMonth, borough.Index, row.Victim);
        }
        else
        {
            Reference(csv, [(byte)'S', letter, (byte)'V'], month, borough.Index, row.Victim);
        }

        Reference(csv, [(byte)'S', letter, (byte)'I'], month, borough.Index, row.Incident);
        csv.Text(row.Code);
        csv.Date(row.OffenceDay);
        csv.Time(row.Minute);
        csv.Date(row.RecordedDay);
        csv.Text(row.BoroughKnown ? borough.NameBytes : "Unknown"u8);
        Area(csv, row, month);
        csv.Text(row.Place < 0 ? [] : row.Kind.Places.Bytes[row.Place]);
        csv.Number(row.VictimAgeRecorded ? row.VictimAge : -1);
        Sex(csv, row.VictimSex);
        csv.Text(row.VictimEthnicity < 0 ? [] : borough.Ethnicity.Bytes[row.VictimEthnicity]);
        csv.Number(row.SuspectAge);
        Sex(csv, row.SuspectSex);
        csv.Text(row.SuspectEthnicity < 0 ? [] : borough.Ethnicity.Bytes[row.SuspectEthnicity]);
        csv.Number(row.Suspects);
        csv.Text(row.DomesticFlag switch { 1 => "yes"u8, 0 => "no"u8, _ => [] });
        csv.Text(row.Relationship < 0 ? [] : row.Kind.Relationships.Bytes[row.Relationship]);
        YesNo(csv, row.Knife);
        csv.Text(row.Firearm switch { 1 => "section_1"u8, 2 => "other"u8, _ => "none"u8 });
        YesNo(csv, row.Corrosive);
        csv.Text(row.WeaponUse switch { 0 => "used"u8, 1 => "threatened"u8, 2 => "intimated"u8, _ => [] });
        YesNo(csv, row.Terrorism);
        YesNo(csv, row.Exploitation);
        csv.Text(row.Status switch { 1 => "cancelled"u8, 2 => "transferred"u8, 3 => "no_crime"u8, _ => "recorded"u8 });
        csv.Text(Outcomes.Bytes[row.Outcome]);
        csv.EndRow();
    }

    private static void Area(CsvBuffer csv, in CrimeRow row, SampleMonth month)
    {
        if (!row.AreaKnown)
        {
            csv.Empty();
            csv.Empty();
            return;
        }

        csv.Text(month.OldAreas ? row.Area.Ward.BeforeBytes : row.Area.Ward.Bytes);
        csv.Text(month.OldAreas ? row.Area.BeforeBytes[row.AreaBefore % row.Area.BeforeBytes.Length] : row.Area.Bytes);
    }

    private static void Reference(CsvBuffer csv, ReadOnlySpan<byte> letters, SampleMonth month, int borough, int number)
    {
        if (number < 0)
        {
            csv.Empty();
        }
        else
        {
            csv.Reference(letters, month, borough, number);
        }
    }

    private static void Sex(CsvBuffer csv, int sex) => csv.Text(sex switch { 0 => "female"u8, 1 => "male"u8, 2 => "other"u8, _ => [] });

    private static void YesNo(CsvBuffer csv, bool value) => csv.Text(value ? "yes"u8 : "no"u8);
}
