using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Content;

/// <summary>The rows of the annex on whether places add up, as script objects: the same checks for every borough, all of published data.</summary>
internal static class PlaceChecks
{
    private const string London = "london";

    private static readonly (string Item, bool OfBorough)[] Items =
    [
        ("wards", true), ("small_areas", true), ("neighbourhoods", true), ("vawg_cuts", false), ("ambulance_boroughs", false),
        ("placed_recorded_crime", false), ("placed_vawg", false), ("placed_street", false), ("placed_search", false),
    ];

    /// <summary>One row a check, each with a label, months, parts, whole and difference; <c>[x]</c> where a side is not held.</summary>
    public static ScriptArray Of(IEnumerable<PlaceCheck> checks, Borough borough)
    {
        var held = checks.ToDictionary(c => (c.Item, c.Area));
        return new ScriptArray(Items.Select(i => Row(
            Wording.Say($"place_check.{i.Item}", ("borough", borough.Name)),
            held.GetValueOrDefault((i.Item, i.OfBorough ? borough.Code : London)))));
    }

    private static ScriptObject Row(string label, PlaceCheck? check) => new()
    {
        ["label"] = label,
        ["months"] = check is null ? "[x]" : check.From == check.To ? Month(check.From) : $"{Month(check.From)} to {Month(check.To)}",
        ["parts"] = check is null ? "[x]" : Number(check.Parts),
        ["whole"] = check is null ? "[x]" : Number(check.Whole),
        ["difference"] = check is null ? "[x]" : Number(check.Parts - check.Whole),
    };

    private static string Month(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace('-', '−');
}
