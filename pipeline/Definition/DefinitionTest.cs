using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>
/// Runs a file of cases (<c>svd definition test</c>) through the same SQL as a build: each row is a record and what is expected of it.
/// Cases of one profile are one warehouse, so records that share an incident reference belong together.
/// </summary>
public static class DefinitionTest
{
    private static readonly string[] Given =
    [
        "offence_code", "victim_age", "suspect_age", "domestic_abuse_flag", "relationship", "incident_ref", "knife", "firearm", "corrosive",
    ];

    private static readonly string[] GivenWhereWanted = ["exploitation_flag", "terrorism_flag", "record_status", "location_type", "weapon_use"];

    private static readonly string[] Expected = ["scope", "under_25", "domestic_abuse", "sexual_violence", "offence_element"];

    private static readonly string[] ExpectedWhereFilled =
    [
        "weapon_enabled", "via", "excluded", "reason", "offence_class", "code_row", "listed",
        "child_in_domestic_abuse", "exploitation_under_25", "public_space_youth", "da_only",
    ];

    /// <summary>Runs the cases of a CSV file.</summary>
    /// <exception cref="UserError">SVD-D401 when the file cannot be read as cases; SVD-D301 for a profile that is not there.</exception>
    public static DefinitionTestResult Run(string path)
    {
        if (!File.Exists(path))
        {
            throw NotCases($"there is no file '{path}'");
        }

        var csv = CsvTable.Parse(File.ReadAllText(path));
        string[] wanted = ["case", "profile", .. Given, .. Expected];
        var missing = wanted.Except(csv.Header).ToList();
        if (missing.Count > 0)
        {
            throw NotCases($"'{Path.GetFileName(path)}' has no column {string.Join(", ", missing)}");
        }

        var cases = csv.Rows.Zip(csv.Named(), (row, cells) => new Case(row.Line, cells)).ToList();
        if (cases.Count == 0)
        {
            throw NotCases($"'{Path.GetFileName(path)}' has no case under its header");
        }

        var differences = cases.GroupBy(c => c.Cells["profile"].Trim(), StringComparer.Ordinal).SelectMany(group => Differences(group.Key, [.. group]));
        return new DefinitionTestResult(cases.Count, [.. differences.OrderBy(d => d.Line)]);
    }

    private static IEnumerable<DefinitionDifference> Differences(string profile, IReadOnlyList<Case> cases)
    {
        using var warehouse = new Warehouse(threads: 1);
        DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(profile));
        StagedCrime.Load(warehouse, cases.Select(Record));
        warehouse.Build("int_crime_classified");
        var columns = warehouse.Columns("int_crime_classified");
        var line = columns.ToList().IndexOf("line");
        var found = warehouse.Rows("int_crime_classified")
            .OrderBy(row => (long)row[line]!)
            .Select(row => columns.Zip(row).ToDictionary(cell => cell.First, cell => Text(cell.Second), StringComparer.Ordinal));
        foreach (var (each, row) in cases.OrderBy(c => c.Line).Zip(found))
        {
            var wanted = Expected.Concat(ExpectedWhereFilled.Where(column => each.Cells.GetValueOrDefault(column, "").Length > 0));
            foreach (var column in wanted.Where(column => row[column] != each.Cells[column]))
            {
                yield return new DefinitionDifference(each.Line, each.Cells["case"], column, each.Cells[column], row[column], row["reason"]);
            }
        }
    }

    private static Dictionary<string, object?> Record(Case each)
    {
        var record = Given.Concat(GivenWhereWanted).ToDictionary(
            column => column,
            column => each.Cells.GetValueOrDefault(column, "") is { Length: > 0 } text
                ? column.EndsWith("_age", StringComparison.Ordinal) ? Age(each, column, text) : (object)text
                : null,
            StringComparer.Ordinal);
        record["line"] = each.Line;
        record["crime_ref"] = each.Cells["case"];
        record["source"] = record["snapshot"] = record["file"] = "cases";
        return record;
    }

    private static int Age(Case each, string column, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age)
            ? age
            : throw NotCases($"case {each.Cells["case"]} (line {each.Line.ToString(CultureInfo.InvariantCulture)}) has a {column} that is not a whole number");

    private static string Text(object? value) => value switch
    {
        null => "",
        bool b => b ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static UserError NotCases(string why) => new(
        ExitCode.Definition,
        "SVD-D401",
        $"The definition cannot be tested: {why}.",
        $"Give a CSV file with the columns case, profile, {string.Join(", ", Given)}, {string.Join(", ", Expected)}.");

    private sealed record Case(long Line, Dictionary<string, string> Cells);
}
