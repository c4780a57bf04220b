using SvdPipeline.Measures;
using SvdPipeline.Measures.Harm;

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

    private readonly SortedSet<string> reasons = new(StringComparer.Ordinal);

    public HashSet<string> Statuses { get; } = [];

    public List<string> Sources { get; } = [];

    /// <summary>Ids of the figures of its cells, in reading order.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>True while no cell has printed anything but that there is no figure.</summary>
    public bool Empty { get; private set; } = true;

    /// <summary>True when a cell is not available and nothing but the lack of data says why.</summary>
    public bool Unexplained { get; private set; }

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

        foreach (var source in measure.Id == SimilarBoroughs.Id ? measure.Sources! : [measure.Needs])
        {
            Source(source);
        }

        foreach (var group in (statistic is "rate" or "ratio" || measure.Unit == "residents") && GroupSources.TryGetValue(breakdown, out var sources) ? sources : [])
        {
            Source(group);
        }

        if (measure.Indicator is null && (statistic is "rate" or "rank" or "ratio" or "rank-london" or "severity" or "dsr" or "isr" or "funnel"))
        {
            Source("census-population");
        }

        if (ValueTable.Of(statistic) is { } values)
        {
            Source(values.Id);
        }

        Empty &= figure is null or { Value: null, Status: "" or "x" };
        if (figure is { Status: "b" or "x" or "z" or "u", Reason.Length: > 0 })
        {
            Because(figure.Status, figure.Reason);
        }
    }

    /// <summary>Takes the reason of a mark.</summary>
    public void Because(string status, string reason) => reasons.Add($"{status} {reason.TrimEnd('.')}.");

    /// <summary>Takes the mark of a cell.</summary>
    /// <param name="text">Text of the cell.</param>
    /// <param name="explained">True when something but the lack of data says why.</param>
    public void Shorthand(string text, bool explained)
    {
        Unexplained |= text == "[x]" && !explained;
        Empty &= text is "[x]" or "[z]";
        if (text.IndexOf('[', StringComparison.Ordinal) is >= 0 and var mark)
        {
            Statuses.Add(text[(mark + 1)..(mark + 2)]);
        }
    }

    /// <summary>Reasons of the figures that carry a mark, each once.</summary>
    public IEnumerable<string> Reasons(string status) => reasons.Where(r => r.StartsWith(status + " ", StringComparison.Ordinal)).Select(r => r[2..]);

    private void Source(string id)
    {
        if (!Sources.Contains(id))
        {
            Sources.Add(id);
        }
    }
}
