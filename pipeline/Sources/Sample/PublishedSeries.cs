using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>The series the police publish: subgroups of recorded crime (<c>subgroups.csv</c>), then the lines of the knife dashboard.</summary>
internal static class PublishedSeries
{
    /// <summary>Subgroups, in the publisher's order: group, subgroup, whether rows of the extract count it, rate a million residents a year if not.</summary>
    public static readonly (string Group, string Subgroup, bool FromRecords, int Rate)[] Subgroups =
        [.. SampleTable.Read("subgroups").Select(r => (r["group"], r["subgroup"], r["from_records"] == "yes", int.Parse(r["rate"], CultureInfo.InvariantCulture)))];

    /// <summary>Lines of the knife dashboard: subtype and measure.</summary>
    public static readonly (string Subtype, string Measure)[] Knife =
    [
        ("Knife Crime", "Offences"), ("Knife Crime", "Positive Outcomes"),
        ("Knife Crime with Injury", "Offences"), ("Knife Crime with Injury", "Positive Outcomes"),
        ("Knife Crime with Injury (Personal Robbery)", "Offences"), ("Knife Crime with Injury (Personal Robbery)", "Positive Outcomes"),
        ("Knife Injury Victims (1-24)", "Offences"), ("Knife Injury Victims (non DA 1-24)", "Offences"),
    ];

    private static readonly Dictionary<string, int> BySubgroup = Subgroups.Select((s, i) => (s, i)).ToDictionary(p => p.s.Subgroup, p => p.i, StringComparer.Ordinal);
    private static readonly string[] KnifeKinds = ["homicide", "assault", "threats", "rape", "sexual_assault", "robbery"];
    private static readonly Profile Outcomes = Profile.Of("outcome:any");

    /// <summary>Number of series.</summary>
    public static int Count => Subgroups.Length + Knife.Length;

    /// <summary>First series of the knife dashboard.</summary>
    public static int FirstKnife => Subgroups.Length;

    /// <summary>The series that count this record.</summary>
    public static IEnumerable<int> Of(CrimeRow row)
    {
        if (BySubgroup.TryGetValue(row.Kind.Subgroup, out var subgroup))
        {
            yield return subgroup;
        }

        if (!row.Knife || !KnifeKinds.Any(k => row.Kind.Id.StartsWith(k, StringComparison.Ordinal)))
        {
            yield break;
        }

        var positive = Outcomes.Labels[row.Outcome] is "charged" or "caution" or "community resolution";
        var robbery = row.Kind.Id.StartsWith("robbery", StringComparison.Ordinal);
        var young = row.VictimAgeRecorded && row.VictimAge is >= 1 and <= 24;
        yield return FirstKnife;
        if (positive)
        {
            yield return FirstKnife + 1;
        }

        if (row.WeaponUse != 0)
        {
            yield break;
        }

        yield return FirstKnife + 2;
        if (positive)
        {
            yield return FirstKnife + 3;
        }

        if (row.Kind.Id == "robbery")
        {
            yield return FirstKnife + 4;
            if (positive)
            {
                yield return FirstKnife + 5;
            }
        }

        if (young && (row.Kind.Subgroup == "VIOLENCE WITH INJURY" || robbery))
        {
            yield return FirstKnife + 6;
            if (row.DomesticFlag != 1)
            {
                yield return FirstKnife + 7;
            }
        }
    }
}
