namespace SvdPipeline.Sources.Sample;

/// <summary>What a record leaves out or marks: missing cells, unknown places, domestic abuse flags by recording system, status.</summary>
internal static class Recording
{
    private static readonly Profile Outcomes = Profile.Of("outcome:any");

    /// <summary>Turns what happened into what is recorded.</summary>
    public static void Apply(ref SampleRandom random, ref CrimeRow row, SampleMonth month)
    {
        var system = month.InNewSystem;
        row.BoroughKnown = !random.PerMille(system ? 9 : 1);
        row.AreaKnown = row.BoroughKnown && !random.PerMille(system ? 22 : 14);
        row.Minute = random.PerMille(30) ? -1 : row.Minute;
        row.Place = random.PerMille(25) ? -1 : row.Place;
        row.VictimAgeRecorded = row.Kind.HasVictim && !random.PerMille(78);
        row.VictimSex = !row.Kind.HasVictim || random.PerMille(25) ? -1 : row.VictimSex;
        row.VictimEthnicity = !row.Kind.HasVictim || random.PerMille(230) ? -1 : row.VictimEthnicity;
        row.SuspectAge = random.PerMille(90) ? -1 : row.SuspectAge;
        row.SuspectEthnicity = random.PerMille(160) ? -1 : row.SuspectEthnicity;
        row.Relationship = random.PerMille(row.Kind.Domestic ? 60 : row.Suspects == 0 ? 600 : 220) ? -1 : row.Relationship;
        row.DomesticFlag = row.Kind.Domestic ? Flag(ref random, system ? 815 : 905, system ? 130 : 45) : Flag(ref random, 0, system ? 45 : 30);
        row.Incident = random.PerMille(25) ? -1 : row.Incident;
        row.WeaponUse = random.PerMille(60) ? -1 : row.WeaponUse;
        row.Terrorism = random.Below(25_000) == 0;
        row.Status = random.Below(1000) switch { < 12 => 1, < 19 => 2, < 31 => 3, _ => 0 };
        row.Outcome = Outcomes.Pick(ref random);
    }

    private static int Flag(ref SampleRandom random, int yes, int missing)
    {
        var draw = random.Below(1000);
        return draw < yes ? 1 : draw < yes + missing ? -1 : 0;
    }
}
