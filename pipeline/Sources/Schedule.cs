using System.Text.Json.Serialization;

namespace SvdPipeline.Sources;

/// <summary>How often a source appears, and how long after the data's end: what its freshness is judged by.</summary>
/// <param name="Every"><c>week</c>, <c>month</c>, <c>quarter</c>, <c>year</c>, <c>decade</c> or <c>once</c>; empty where only words are known.</param>
/// <param name="LagDays">Days from the last day the data speaks of to the day it is there; null where the publisher keeps no time.</param>
/// <param name="By">Relation columns whose value is the same in a whole file and tells one series of files from another, such as the force.</param>
/// <param name="Words">As printed.</param>
[JsonConverter(typeof(ScheduleJson))]
public sealed record Schedule(string Every, int? LagDays, IReadOnlyList<string> By, string Words)
{
    private static readonly Dictionary<string, (string Words, int Months)> Known = new(StringComparer.Ordinal)
    {
        ["week"] = ("weekly", 0),
        ["month"] = ("monthly", 1),
        ["quarter"] = ("quarterly", 3),
        ["year"] = ("yearly", 12),
        ["decade"] = ("every ten years", 120),
        ["once"] = ("once", 0),
    };

    /// <summary>A schedule of words alone; the usual ones are understood.</summary>
    public static Schedule Of(string words) => new(Known.FirstOrDefault(k => k.Value.Words == words).Key ?? "", null, [], words);

    /// <summary>A schedule as data.</summary>
    public static Schedule Of(string every, int? lagDays, IReadOnlyList<string> by) => new(every, lagDays, by, Known[every].Words);

    /// <summary>Months from one edition to the next; 0 where it is not counted in months.</summary>
    [JsonIgnore]
    public int Months => Known.TryGetValue(Every, out var known) ? known.Months : 0;

    /// <summary>True when a date can be named by which the next edition is expected.</summary>
    [JsonIgnore]
    public bool IsKept => Every.Length > 0 && Every != "once" && LagDays is not null;

    /// <inheritdoc/>
    public override string ToString() => Words;
}
