using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Documents.Content;

/// <summary>The rows of the annex on what a borough's records hold and what was left out of them, as script objects.</summary>
internal static class QualityTables
{
    /// <summary>Fewer records than this are not described in the public edition: a percentage of them could give a small number away.</summary>
    public const int FewRecords = 100;

    private static readonly string[] Police = ["safestats-mps-crime", "safestats-btp-crime"];

    // A column: the source and which of a row's items it fills.
    private static readonly (string Source, int Item)[] Records =
    [
        ("safestats-mps-crime", 0), ("safestats-btp-crime", 0), ("safestats-las", 1), ("safestats-ed", 1),
        ("safestats-transport", 2), ("safestats-fire", 2), ("lfb-incidents", 2),
    ];

    private static readonly (string Source, int Item)[] Cases =
    [
        ("partner-social-care", 0), ("partner-youth-justice", 0), ("partner-exclusions", 0), ("partner-asb", 0), ("partner-housing", 0),
        ("partner-substance-misuse", 0), ("partner-probation", 0),
    ];

    // A row: items of police, health, and transport and fire records; empty where a source has no such field.
    private static readonly string[][] RecordItems =
    [
        ["offence_code", "", ""], ["offence_date", "", ""], ["offence_hour", "attended_hour", "incident_hour"], ["victim_ref", "", ""],
        ["victim_age", "patient_age", "person_age"], ["victim_sex", "patient_sex", "person_sex"], ["victim_ethnicity", "", ""], ["suspect_age", "", ""],
        ["suspect_sex", "", ""], ["suspect_ethnicity", "", ""], ["domestic_abuse_flag", "", ""], ["relationship", "", ""], ["", "assault", ""], ["", "weapon", ""],
        ["", "", "kind"], ["", "", "deliberate"], ["location_type", "location_type", "location_type"], ["small_area", "small_area", "small_area"], ["ward", "ward", "ward"],
    ];

    private static readonly string[][] CaseItems =
        [["person_ref"], ["kind"], ["age"], ["sex"], ["ethnicity"], ["domestic_abuse"], ["exploitation"], ["gang"], ["weapon"], ["mental_health"], ["substance"], ["small_area"], ["ward"]];

    private static readonly string[] Reasons = ["terrorism", "cancelled", "transferred", "no_crime"];

    /// <summary>Rows <c>complete</c>, <c>cases</c> and <c>excluded</c>, each with a label and cells; none where no source covers the borough.</summary>
    public static ScriptObject Of(IEnumerable<SourceQuality> quality, string borough, Edition edition)
    {
        var own = quality.Where(q => q.Borough == borough).ToDictionary(q => (q.Source, q.Kind, q.Item));
        ScriptObject Row(string label, IEnumerable<string> cells) => new() { ["label"] = Wording.Say($"quality.{label}"), ["cells"] = new ScriptArray(cells) };
        string Share(string source, string item) =>
            item.Length == 0 || !Fits(source, item) ? "[z]"
            : !own.TryGetValue((source, "complete", item), out var q) || q.OfRecords == 0 ? "[x]"
            : edition == Edition.Public && q.OfRecords < FewRecords ? "[c]"
            : FigureText.Percent(edition == Edition.Public ? Math.Round((double)q.Records / q.OfRecords, 2) : (double)q.Records / q.OfRecords);
        string Left(string source, string reason) =>
            !own.TryGetValue((source, "excluded", reason), out var q) ? "[x]"
            : edition == Edition.Public ? "[c]"
            : q.Records.ToString("N0", CultureInfo.InvariantCulture);
        ScriptArray Complete((string Source, int Item)[] columns, string[][] items) => columns.All(c => !own.Keys.Any(k => k.Source == c.Source))
            ? []
            : new ScriptArray(items.Select(i => Row(i.First(name => name.Length > 0), columns.Select(c => Share(c.Source, i[c.Item])))));
        return new ScriptObject
        {
            ["complete"] = Complete(Records, RecordItems),
            ["cases"] = Complete(Cases, CaseItems),
            ["excluded"] = Police.All(s => !own.ContainsKey((s, "excluded", Reasons[0])))
                ? []
                : new ScriptArray(Reasons.Select(r => Row(r, Police.Select(s => Left(s, r))))),
        };
    }

    /// <summary>False for a field that one of transport and fire has and the other has not.</summary>
    private static bool Fits(string source, string item) => source switch
    {
        "safestats-transport" => item != "deliberate",
        "safestats-fire" => item is not ("person_age" or "person_sex" or "location_type"),
        "lfb-incidents" => item is not ("person_age" or "person_sex" or "location_type" or "deliberate" or "small_area"),
        _ => true,
    };
}
