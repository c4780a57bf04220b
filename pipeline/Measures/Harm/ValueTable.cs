using System.Text.Json;

namespace SvdPipeline.Measures.Harm;

/// <summary>A versioned table of weights or unit costs by offence, from the JSON files of this folder. Only what a source gives is in it.</summary>
/// <param name="Id">Id as a source of tables, such as <c>harm-weights</c>.</param>
/// <param name="Statistic">Statistic of the figures made with it: <c>harm</c> or <c>cost</c>.</param>
/// <param name="Title">Name and version of the publication.</param>
/// <param name="Unit">Unit of a value, in words.</param>
/// <param name="Source">Publisher, and what was read.</param>
/// <param name="Values">One for each category, with a value or why there is none.</param>
public sealed record ValueTable(string Id, string Statistic, string Title, string Unit, string Source, IReadOnlyList<OffenceValue> Values)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Both tables.</summary>
    public static IReadOnlyList<ValueTable> All { get; } = [Read("harm-weights"), Read("unit-costs")];

    /// <summary>The table that a statistic is made with, or null.</summary>
    public static ValueTable? Of(string statistic) => statistic == "severity" ? All[0] : All.FirstOrDefault(t => t.Statistic == statistic);

    /// <summary>The breakdown by which a measure is valued, or null.</summary>
    public static string? BreakdownOf(Measure measure) => measure.Breakdowns.FirstOrDefault(b => All[0].Values.Any(v => v.Breakdown == b));

    /// <summary>What a category weighs or costs; null for a category that is not in the table.</summary>
    public OffenceValue? Find(string breakdown, string category) => Values.FirstOrDefault(v => v.Breakdown == breakdown && v.Category == category);

    private static ValueTable Read(string name) => JsonSerializer.Deserialize<ValueTable>(EmbeddedFiles.Text($"pipeline/Measures/Harm/{name}.json"), Json)!;
}
