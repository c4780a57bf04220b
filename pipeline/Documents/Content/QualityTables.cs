using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Disclosure;

namespace SvdPipeline.Documents.Content;

/// <summary>The rows of the annex on what a borough's records hold and what was left out of them, as script objects.</summary>
internal static class QualityTables
{
    /// <summary>Fewer records than this are not described in the public edition: a percentage of them could give a small number away.</summary>
    private const int FewRecords = 100;

    private static readonly string[] Police = ["safestats-mps-crime", "safestats-btp-crime"];
    private static readonly string[] Health = ["safestats-las", "safestats-ed"];

    // Item of police records, item of health records; empty where the source has no such field.
    private static readonly (string Police, string Health)[] Items =
    [
        ("offence_code", ""), ("offence_date", ""), ("offence_hour", "attended_hour"), ("victim_ref", ""), ("victim_age", "patient_age"),
        ("victim_sex", "patient_sex"), ("victim_ethnicity", ""), ("suspect_age", ""), ("suspect_sex", ""), ("suspect_ethnicity", ""),
        ("domestic_abuse_flag", ""), ("relationship", ""), ("", "assault"), ("", "weapon"), ("location_type", "location_type"),
        ("small_area", "small_area"), ("ward", "ward"),
    ];

    private static readonly string[] Reasons = ["terrorism", "cancelled", "transferred", "no_crime"];

    /// <summary>Rows <c>complete</c> and <c>excluded</c>, each with a label and cells; none where no source covers the borough.</summary>
    public static ScriptObject Of(IEnumerable<SourceQuality> quality, string borough, Edition edition)
    {
        var own = quality.Where(q => q.Borough == borough).ToDictionary(q => (q.Source, q.Kind, q.Item));
        ScriptObject Row(string label, IEnumerable<string> cells) => new() { ["label"] = Wording.Say($"quality.{label}"), ["cells"] = new ScriptArray(cells) };
        string Share(string source, string item) =>
            item.Length == 0 ? "[z]"
            : !own.TryGetValue((source, "complete", item), out var q) || q.OfRecords == 0 ? "[x]"
            : edition == Edition.Public && q.OfRecords < FewRecords ? "[c]"
            : FigureText.Percent(edition == Edition.Public ? Math.Round((double)q.Records / q.OfRecords, 2) : (double)q.Records / q.OfRecords);
        string Left(string source, string reason) =>
            !own.TryGetValue((source, "excluded", reason), out var q) ? "[x]"
            : edition == Edition.Public ? "[c]"
            : q.Records.ToString("N0", CultureInfo.InvariantCulture);
        return new ScriptObject
        {
            ["complete"] = own.Count == 0 ? [] : new ScriptArray(Items.Select(i => Row(
                i.Police.Length > 0 ? i.Police : i.Health,
                [.. Police.Select(s => Share(s, i.Police)), .. Health.Select(s => Share(s, i.Health))]))),
            ["excluded"] = Police.All(s => !own.ContainsKey((s, "excluded", Reasons[0])))
                ? []
                : new ScriptArray(Reasons.Select(r => Row(r, Police.Select(s => Left(s, r))))),
        };
    }
}
