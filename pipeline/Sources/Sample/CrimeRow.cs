namespace SvdPipeline.Sources.Sample;

/// <summary>One victim-offence as it happened and as it is recorded. Numbers below 0 mean not recorded.</summary>
internal struct CrimeRow
{
    /// <summary>Kind of offence.</summary>
    public OffenceKind Kind { get; set; }

    /// <summary>Number of the crime in its month and borough.</summary>
    public int Crime { get; set; }

    /// <summary>Number of the incident, or -1.</summary>
    public int Incident { get; set; }

    /// <summary>Number of the victim in its month and borough, or of a repeat victim in the borough, or -1.</summary>
    public int Victim { get; set; }

    /// <summary>True for somebody who is a victim again and again.</summary>
    public bool RepeatVictim { get; set; }

    /// <summary>Offence code.</summary>
    public byte[] Code { get; set; }

    /// <summary>Day of the offence.</summary>
    public int OffenceDay { get; set; }

    /// <summary>Minute of the day, or -1.</summary>
    public int Minute { get; set; }

    /// <summary>Day of recording.</summary>
    public int RecordedDay { get; set; }

    /// <summary>Where it happened.</summary>
    public SmallArea Area { get; set; }

    /// <summary>Which of the LSOA 2011 codes a merged area is recorded by.</summary>
    public int AreaBefore { get; set; }

    /// <summary>The borough is recorded.</summary>
    public bool BoroughKnown { get; set; }

    /// <summary>Ward and small area are recorded.</summary>
    public bool AreaKnown { get; set; }

    /// <summary>Index of the location type in the kind's profile, or -1.</summary>
    public int Place { get; set; }

    /// <summary>The victim's age in truth; the record's in <see cref="VictimAgeRecorded"/>.</summary>
    public int VictimAge { get; set; }

    /// <summary>The victim's age is recorded.</summary>
    public bool VictimAgeRecorded { get; set; }

    /// <summary>0 female, 1 male, 2 other, -1.</summary>
    public int VictimSex { get; set; }

    /// <summary>Index in the borough's ethnic groups, or -1.</summary>
    public int VictimEthnicity { get; set; }

    /// <summary>Age of the first suspect, or -1.</summary>
    public int SuspectAge { get; set; }

    /// <summary>0 female, 1 male, or -1.</summary>
    public int SuspectSex { get; set; }

    /// <summary>Index in the borough's ethnic groups, or -1.</summary>
    public int SuspectEthnicity { get; set; }

    /// <summary>Suspects listed.</summary>
    public int Suspects { get; set; }

    /// <summary>1 yes, 0 no, -1.</summary>
    public int DomesticFlag { get; set; }

    /// <summary>Index in the kind's relationships, or -1.</summary>
    public int Relationship { get; set; }

    /// <summary>A knife was involved.</summary>
    public bool Knife { get; set; }

    /// <summary>0 none, 1 section 1, 2 other.</summary>
    public int Firearm { get; set; }

    /// <summary>A corrosive substance was involved.</summary>
    public bool Corrosive { get; set; }

    /// <summary>0 used, 1 threatened, 2 intimated, or -1.</summary>
    public int WeaponUse { get; set; }

    /// <summary>Flagged as terrorism.</summary>
    public bool Terrorism { get; set; }

    /// <summary>Flagged as exploitation.</summary>
    public bool Exploitation { get; set; }

    /// <summary>0 recorded, 1 cancelled, 2 transferred, 3 no crime.</summary>
    public int Status { get; set; }

    /// <summary>Index in the outcomes.</summary>
    public int Outcome { get; set; }

    /// <summary>A weapon of any sort.</summary>
    public bool Weapon => Knife || Firearm > 0 || Corrosive;
}
