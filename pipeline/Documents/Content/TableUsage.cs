using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>What a table turned out to use, for its notes and source line.</summary>
internal sealed class TableUsage
{
    /// <summary>Whose residents the rates of a breakdown are per, beside the census by age.</summary>
    private static readonly Dictionary<string, string[]> GroupSources = new(StringComparer.Ordinal)
    {
        ["victim_sex"] = ["ons-population"],
        ["victim_ethnicity"] = ["census-ethnicity"],
        ["deprivation"] = ["deprivation"],
        ["residents_ethnicity"] = ["census-ethnicity"],
        ["residents_deprivation"] = ["deprivation"],
        ["victim_relative"] = ["ons-population", "census-ethnicity", "deprivation"],
    };

    public HashSet<string> Statuses { get; } = [];

    public SortedSet<string> Reasons { get; } = new(StringComparer.Ordinal);

    public List<string> Sources { get; } = [];

    /// <summary>Ids of the figures of its cells, in reading order.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>True while no cell has printed anything but that there is no figure.</summary>
    public bool Empty { get; private set; } = true;

    public bool Proxy { get; private set; }

    public bool Health { get; private set; }

    public List<string> Under25 { get; } = [];

    public void Add(Measure measure, string statistic, string breakdown, Figure? figure)
    {
        Proxy |= measure.Evidence == "subgroup_proxy";
        Health |= measure.Health;
        if (measure.Population == "under-25" && statistic is "rate" && !Under25.Contains(measure.Noun))
        {
            Under25.Add(measure.Noun);
        }

        Source(measure.Needs);
        foreach (var group in (statistic is "rate" or "ratio" || measure.Unit == "residents") && GroupSources.TryGetValue(breakdown, out var sources) ? sources : [])
        {
            Source(group);
        }

        if (measure.Indicator is null && (statistic is "rate" or "rank" or "ratio" or "rank-london"))
        {
            Source("census-population");
        }

        Empty &= figure is null or { Value: null, Status: "" or "x" };
        if (figure is { Status: "b", Reason.Length: > 0 })
        {
            Reasons.Add(figure.Reason);
        }
    }

    public void Shorthand(string text)
    {
        Empty &= text is "[x]" or "[z]";
        if (text.EndsWith(']'))
        {
            Statuses.Add(text[^2..^1]);
        }
    }

    private void Source(string id)
    {
        if (!Sources.Contains(id))
        {
            Sources.Add(id);
        }
    }
}
