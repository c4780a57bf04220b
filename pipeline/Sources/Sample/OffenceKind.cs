using System.Globalization;
using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>A kind of offence the sample holds: a row of <c>offence-kinds.csv</c>. Rates are a million residents a year; shares are out of a thousand.</summary>
internal sealed class OffenceKind
{
    private readonly (byte[] Code, int Weight, char Sex, int From, int To)[] codes;

    private OffenceKind(IReadOnlyDictionary<string, string> row)
    {
        int Number(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
        Id = row["id"];
        Level = row["level"];
        Subgroup = row["subgroup"];
        (Rate, TransportRate) = (Number("rate"), Number("transport_rate"));
        codes = [.. row["codes"].Split(' ').Select(ParseCode)];
        (Trend, Season) = (Profile.Of("trend:" + row["trend"]), Profile.Of("season:" + row["trend"]));
        (Hours, WeekendHours, Days) = (Profile.Of("hours:" + row["hours"]), Profile.Of("hours:" + row["weekend_hours"]), Profile.Of("days:" + row["days"]));
        (VictimAges, SuspectAges) = (Profile.Of("ages:" + row["victim_ages"]), Profile.Of("ages:" + row["suspect_ages"]));
        (HasVictim, VictimFemale, SuspectMale, SuspectKnown) = (Number("victim") == 1, Number("victim_female"), Number("suspect_male"), Number("suspect_known"));
        Domestic = Number("domestic") == 1;
        Relationships = Profile.Of(Domestic ? "relationship:domestic" : "relationship:other");
        (Knife, Firearm, Corrosive, WeaponUsed) = (Number("knife"), Number("firearm"), Number("corrosive"), Number("weapon_used"));
        Places = Profile.Of("places:" + row["places"]);
        (Late, Repeat, SecondVictim, PropertyMate) = (Number("late"), Number("repeat"), Number("second_victim"), Number("property_mate"));
        (Ambulance, EmergencyDepartment) = (Number("ambulance"), Number("ed"));
        Transport = Array.IndexOf(Places.Labels, "transport");
        IsHome = row["places"] == "home";
    }

    /// <summary>All kinds, in the order of the file.</summary>
    public static OffenceKind[] All { get; } = [.. SampleTable.Read("offence-kinds").Select(r => new OffenceKind(r))];

    /// <summary>Id of the kind.</summary>
    public string Id { get; }

    /// <summary>Borough level it follows: violence, sexual or robbery.</summary>
    public string Level { get; }

    /// <summary>Published subgroup that counts it from records, or empty.</summary>
    public string Subgroup { get; }

    /// <summary>Offences a million residents a year.</summary>
    public int Rate { get; }

    /// <summary>The same, recorded by the transport police.</summary>
    public int TransportRate { get; }

    /// <summary>Level by year, per cent.</summary>
    public Profile Trend { get; }

    /// <summary>Level by month of the year, per cent.</summary>
    public Profile Season { get; }

    /// <summary>Hours from Monday to Friday.</summary>
    public Profile Hours { get; }

    /// <summary>Hours on Saturday and Sunday.</summary>
    public Profile WeekendHours { get; }

    /// <summary>Days of the week, Monday first.</summary>
    public Profile Days { get; }

    /// <summary>Ages of victims.</summary>
    public Profile VictimAges { get; }

    /// <summary>Ages of suspects.</summary>
    public Profile SuspectAges { get; }

    /// <summary>Relationships of victim and suspect.</summary>
    public Profile Relationships { get; }

    /// <summary>Location types.</summary>
    public Profile Places { get; }

    /// <summary>Index of transport among the location types, or -1.</summary>
    public int Transport { get; }

    /// <summary>False for offences without a person as victim.</summary>
    public bool HasVictim { get; }

    /// <summary>Female victims.</summary>
    public int VictimFemale { get; }

    /// <summary>Male suspects.</summary>
    public int SuspectMale { get; }

    /// <summary>Records that list a suspect.</summary>
    public int SuspectKnown { get; }

    /// <summary>Between people who are personally connected.</summary>
    public bool Domestic { get; }

    /// <summary>Happens mostly in homes: spread over residents rather than over hot areas.</summary>
    public bool IsHome { get; }

    /// <summary>With a knife.</summary>
    public int Knife { get; }

    /// <summary>With a firearm or imitation.</summary>
    public int Firearm { get; }

    /// <summary>With a corrosive substance.</summary>
    public int Corrosive { get; }

    /// <summary>Weapons used rather than threatened.</summary>
    public int WeaponUsed { get; }

    /// <summary>Recorded long after the offence.</summary>
    public int Late { get; }

    /// <summary>Victims drawn from those who are victims again and again.</summary>
    public int Repeat { get; }

    /// <summary>Incidents with a second victim.</summary>
    public int SecondVictim { get; }

    /// <summary>Incidents with damage to property.</summary>
    public int PropertyMate { get; }

    /// <summary>Attended by an ambulance.</summary>
    public int Ambulance { get; }

    /// <summary>Seen in an emergency department.</summary>
    public int EmergencyDepartment { get; }

    /// <summary>The kind of this id.</summary>
    public static OffenceKind Of(string id) => Array.Find(All, k => k.Id == id) ?? throw new InvalidOperationException($"No offence kind '{id}'.");

    /// <summary>An offence code that fits the victim's sex (<c>f</c>, <c>m</c>) and age.</summary>
    public byte[] PickCode(ref SampleRandom random, char sex, int age)
    {
        var total = 0;
        foreach (var code in codes)
        {
            total += Fits(code, sex, age) ? code.Weight : 0;
        }

        var left = random.Below(total);
        foreach (var code in codes)
        {
            left -= Fits(code, sex, age) ? code.Weight : 0;
            if (left < 0)
            {
                return code.Code;
            }
        }

        throw new InvalidOperationException($"No code of '{Id}' fits.");
    }

    private static bool Fits((byte[] Code, int Weight, char Sex, int From, int To) code, char sex, int age) =>
        (code.Sex == '*' || code.Sex == sex) && age >= code.From && age <= code.To;

    // 8N:75, or for some victims only: 19C[f16+]:100, 19D[f13-15]:100.
    private static (byte[] Code, int Weight, char Sex, int From, int To) ParseCode(string text)
    {
        var weight = int.Parse(text[(text.LastIndexOf(':') + 1)..], CultureInfo.InvariantCulture);
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return (Encoding.UTF8.GetBytes(text[..text.LastIndexOf(':')]), weight, '*', 0, int.MaxValue);
        }

        var ages = text[(open + 2)..text.IndexOf(']', StringComparison.Ordinal)].Split('-', '+');
        var from = int.Parse(ages[0], CultureInfo.InvariantCulture);
        var to = ages[1].Length == 0 ? int.MaxValue : int.Parse(ages[1], CultureInfo.InvariantCulture);
        return (Encoding.UTF8.GetBytes(text[..open]), weight, text[open + 1], from, to);
    }
}
