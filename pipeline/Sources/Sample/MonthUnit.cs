namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Writes the records of one borough and month: crimes of a police force and, beside those of the Metropolitan Police, the attendances that
/// come of them or that the police never hear of. Units do not depend on each other, so any thread may write any of them.
/// </summary>
internal sealed class MonthUnit(long seed, decimal scale, bool transport, PublishedTally? tally)
{
    private static readonly Profile Pandemic = Profile.Of("pandemic:all");
    private static readonly OffenceKind Damage = OffenceKind.Of("damage");
    private static readonly OffenceKind Assault = OffenceKind.Of("assault");
    private static readonly OffenceKind AssaultAtHome = OffenceKind.Of("assault_domestic");

    private readonly CrimeDraw draw = new(seed, transport);
    private CrimeRow row;
    private readonly byte letter = (byte)(transport ? 'B' : 'M');
    private int crimes;
    private int incidents;
    private int victims;

    /// <summary>Crime records.</summary>
    public CsvBuffer Crimes { get; } = new();

    /// <summary>Ambulance attendances.</summary>
    public CsvBuffer Ambulances { get; } = new();

    /// <summary>Emergency department attendances.</summary>
    public CsvBuffer Departments { get; } = new();

    /// <summary>Writes the unit anew.</summary>
    public void Write(SampleBorough borough, SampleMonth month)
    {
        Crimes.Clear();
        Ambulances.Clear();
        Departments.Clear();
        (crimes, incidents, victims) = (0, 0, 0);
        var random = SampleRandom.For(seed, transport ? "transport" : "police", borough.Index, MonthKey(month));
        foreach (var kind in OffenceKind.All)
        {
            for (var left = random.Count(Mean(kind, borough, month)); left > 0; left--)
            {
                Incident(ref random, kind, borough, month);
            }
        }

        if (!transport)
        {
            Unheard(ref random, borough, month);
        }
    }

    private double Mean(OffenceKind kind, SampleBorough borough, SampleMonth month)
    {
        var rate = transport ? kind.TransportRate : kind.Rate;
        var level = borough.Level(kind.Level);
        if (transport && level == 0)
        {
            level = 400;
        }

        var percent = kind.Trend.Weight(month.Id[..4], 95) / 100.0 * (kind.Season.Weights[month.Month - 1] / 100.0) * (borough.Drift(kind.Level, month.Year) / 100.0);
        var pandemic = kind.Domestic ? 1.0 : Pandemic.Weight(month.Id, 100) / 100.0;
        return Residents(borough) * rate / 12_000_000.0 * (level / 100.0) * percent * pandemic;
    }

    private double Residents(SampleBorough borough) => (double)(borough.Level("residents_thousand") * 1000 * scale);

    private void Incident(ref SampleRandom random, OffenceKind kind, SampleBorough borough, SampleMonth month)
    {
        draw.Incident(ref random, ref row, kind, borough, month);
        row.Incident = incidents++;
        row.Victim = VictimNumber();
        if (!transport && row.OffenceDay >= month.FirstDayNumber)
        {
            Attendances(ref random, borough, month);
        }

        Record(ref random, borough, month);
        if (random.PerMille(kind.SecondVictim))
        {
            var area = row.Area;
            draw.SecondVictim(ref random, ref row, borough);
            row.Victim = VictimNumber();
            row.Area = area;
            Record(ref random, borough, month);
        }

        if (random.PerMille(kind.PropertyMate))
        {
            draw.Property(ref random, ref row, Damage);
            Record(ref random, borough, month);
        }
    }

    private int VictimNumber() => !row.Kind.HasVictim ? -1 : row.RepeatVictim ? row.Victim : victims++;

    private void Record(ref SampleRandom random, SampleBorough borough, SampleMonth month)
    {
        var recorded = row;
        recorded.Crime = crimes++;
        Recording.Apply(ref random, ref recorded, month);
        CrimeCsv.Append(Crimes, recorded, borough, month, letter);
        tally?.Add(recorded, borough, month);
    }

    private void Attendances(ref SampleRandom random, SampleBorough borough, SampleMonth month)
    {
        var hurt = row.WeaponUse == 0 ? 3 : 1;
        if (random.PerMille(row.Kind.Ambulance * hurt))
        {
            AttendanceCsv.Ambulance(ref random, Ambulances, row, borough, month);
        }

        if (random.PerMille(row.Kind.EmergencyDepartment * hurt))
        {
            AttendanceCsv.Department(ref random, Departments, row, borough, month);
        }
    }

    // Violence that health services see and no police record holds.
    private void Unheard(ref SampleRandom random, SampleBorough borough, SampleMonth month)
    {
        var mean = Residents(borough) * borough.Level("health") / 100.0 / 12_000 * (Assault.Season.Weights[month.Month - 1] / 100.0) * (Pandemic.Weight(month.Id, 100) / 100.0);
        for (var left = random.Count(mean * 1.1); left > 0; left--)
        {
            Unreported(ref random, 180, borough, month);
            AttendanceCsv.Ambulance(ref random, Ambulances, row, borough, month);
        }

        for (var left = random.Count(mean * 1.7); left > 0; left--)
        {
            Unreported(ref random, 140, borough, month);
            AttendanceCsv.Department(ref random, Departments, row, borough, month);
        }
    }

    private void Unreported(ref SampleRandom random, int atHome, SampleBorough borough, SampleMonth month)
    {
        draw.Incident(ref random, ref row, random.PerMille(atHome) ? AssaultAtHome : Assault, borough, month);
        row.OffenceDay = Math.Max(row.OffenceDay, month.FirstDayNumber);
    }

    // A month is drawn alike whatever the number of years written.
    private static int MonthKey(SampleMonth month) => (month.Year * 12) + month.Month;
}
