namespace SvdPipeline.Sources.Sample;

/// <summary>Draws what happened: time, place, people, weapon. What is left out of the record is drawn by <see cref="Recording"/>.</summary>
internal sealed class CrimeDraw(long seed, bool transport)
{
    private readonly Dictionary<(int, Profile), AliasTable> days = [];

    /// <summary>Fills the row with a new incident of the kind in this month and borough.</summary>
    public void Incident(ref SampleRandom random, ref CrimeRow row, OffenceKind kind, SampleBorough borough, SampleMonth month)
    {
        row.Kind = kind;
        Time(ref random, ref row, month);
        Place(ref random, ref row, borough);
        Victim(ref random, ref row, borough);
        Suspect(ref random, ref row, borough);
        row.Knife = random.PerMille(kind.Knife);
        row.Firearm = random.PerMille(kind.Firearm) ? random.Between(1, 2) : 0;
        row.Corrosive = random.PerMille(kind.Corrosive);
        row.WeaponUse = !row.Weapon ? -1 : random.PerMille(kind.WeaponUsed) ? 0 : random.PerMille(780) ? 1 : 2;
        row.Code = kind.PickCode(ref random, row.VictimSex == 1 ? 'm' : 'f', row.VictimAge);
        row.Exploitation = kind.Id == "exploitation" || (kind.Id == "other_sexual" && row.Code.AsSpan().SequenceEqual("71"u8));
    }

    /// <summary>Another victim of the same incident.</summary>
    public void SecondVictim(ref SampleRandom random, ref CrimeRow row, SampleBorough borough)
    {
        Victim(ref random, ref row, borough);
        row.Code = row.Kind.PickCode(ref random, row.VictimSex == 1 ? 'm' : 'f', row.VictimAge);
    }

    /// <summary>Damage to property in the same incident.</summary>
    public void Property(ref SampleRandom random, ref CrimeRow row, OffenceKind damage)
    {
        row.Kind = damage;
        row.Place = transport ? damage.Transport : damage.Places.Pick(ref random);
        row.Relationship = -1;
        row.Code = damage.PickCode(ref random, 'f', row.VictimAge);
        (row.Knife, row.Firearm, row.Corrosive, row.WeaponUse) = (false, 0, false, -1);
    }

    private void Time(ref SampleRandom random, ref CrimeRow row, SampleMonth month)
    {
        var kind = row.Kind;
        if (!days.TryGetValue((month.Index, kind.Days), out var table))
        {
            // Day numbers count from a Monday.
            var weights = Enumerable.Range(0, month.Days).Select(d => (long)kind.Days.Weights[(month.FirstDayNumber + d) % 7]);
            days[(month.Index, kind.Days)] = table = new AliasTable([.. weights]);
        }

        row.OffenceDay = month.FirstDayNumber + table.Pick(ref random);
        var weekend = row.OffenceDay % 7 >= 5;
        row.Minute = ((weekend ? kind.WeekendHours : kind.Hours).Pick(ref random) * 60) + (random.Below(12) * 5);
        var delay = random.Below(100) switch { < 74 => 0, < 90 => 1, < 96 => random.Between(2, 6), _ => random.Between(7, 25) };
        row.RecordedDay = Math.Min(row.OffenceDay + delay, month.LastDayNumber);
        if (random.PerMille(kind.Late))
        {
            row.OffenceDay = row.RecordedDay - 14 - (random.Below(64) * random.Below(64));
        }
    }

    private void Place(ref SampleRandom random, ref CrimeRow row, SampleBorough borough)
    {
        row.Area = transport
            ? borough.Stations[random.Below(borough.Stations.Length)]
            : borough.Areas[(row.Kind.IsHome ? borough.Home : borough.Public).Pick(ref random)];
        row.AreaBefore = random.Below(2);
        row.Place = transport ? row.Kind.Transport : row.Kind.Places.Pick(ref random);
    }

    private void Victim(ref SampleRandom random, ref CrimeRow row, SampleBorough borough)
    {
        var kind = row.Kind;
        if (kind.HasVictim && !transport && random.PerMille(kind.Repeat))
        {
            Repeat(ref random, ref row, borough);
            return;
        }

        row.RepeatVictim = false;
        row.VictimAge = kind.VictimAges.PickAge(ref random);
        row.VictimSex = Sex(ref random, kind.VictimFemale);
        row.VictimEthnicity = borough.Ethnicity.Pick(ref random);
    }

    // The same number is the same person: sex, birth year, ethnic group and, at home, the place.
    private void Repeat(ref SampleRandom random, ref CrimeRow row, SampleBorough borough)
    {
        // Low numbers come up more often: few people are victims many times.
        var number = random.Below(1 + random.Below(Math.Max(3, borough.Residents / (row.Kind.Domestic ? 600 : 1200))));
        var person = SampleRandom.For(seed, row.Kind.Domestic ? "victim at home" : "victim", borough.Index, number);
        row.RepeatVictim = true;
        row.Victim = (number * 2) + (row.Kind.Domestic ? 1 : 0);
        row.VictimSex = person.PerMille(row.Kind.Domestic ? 740 : 350) ? 0 : 1;
        row.VictimEthnicity = borough.Ethnicity.Pick(ref person);
        var born = new DateOnly(2023, 1, 1).DayNumber - (Profile.Of(row.Kind.Domestic ? "ages:domestic" : "ages:assault").PickAge(ref person) * 365) - person.Below(365);
        row.VictimAge = Math.Max(0, (row.OffenceDay - born) * 100 / 36525);
        if (row.Kind.IsHome && random.PerMille(850))
        {
            row.Area = borough.Areas[borough.Home.Pick(ref person)];
        }
    }

    private static void Suspect(ref SampleRandom random, ref CrimeRow row, SampleBorough borough)
    {
        var kind = row.Kind;
        row.Relationship = kind.Relationships.Pick(ref random);
        if (!random.PerMille(kind.SuspectKnown))
        {
            (row.Suspects, row.SuspectAge, row.SuspectSex, row.SuspectEthnicity) = (0, -1, -1, -1);
            return;
        }

        row.Suspects = kind.Domestic || random.PerMille(780) ? 1 : random.Between(2, 5);
        row.SuspectAge = kind.SuspectAges.PickAge(ref random);
        row.SuspectSex = random.PerMille(kind.SuspectMale) ? 1 : 0;
        row.SuspectEthnicity = borough.Ethnicity.Pick(ref random);
    }

    private static int Sex(ref SampleRandom random, int female) => random.PerMille(3) ? 2 : random.PerMille(female) ? 0 : 1;
}
