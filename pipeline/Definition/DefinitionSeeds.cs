using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>What the relations of the definition read besides the records: the profile as variables, and the small shipped tables as seeds.</summary>
public static class DefinitionSeeds
{
    /// <summary>Loads <c>offence_code</c>, <c>relationship</c>, <c>location_type</c> and the variables <c>profile_*</c>.</summary>
    public static void Load(Warehouse warehouse, DefinitionProfile profile)
    {
        warehouse.Set("profile_id", profile.Id);
        warehouse.Set("profile_affected", profile.Affected);
        warehouse.Set("profile_age_under", profile.AgeUnder ?? (object)DBNull.Value);
        warehouse.Set("profile_age_strand", profile.AgeStrand);
        warehouse.Set("profile_listed_elements", profile.ListedElements.ToList());
        warehouse.Set("profile_strands", profile.Strands.Keys.Order(StringComparer.Ordinal).ToList());
        foreach (var (table, file) in new[]
        {
            ("offence_code", "offence-codes.csv"), ("relationship", "relationships.csv"), ("location_type", "location-types.csv"),
        })
        {
            var csv = CsvTable.Parse(EmbeddedFiles.Text($"pipeline/Definition/{file}"));
            warehouse.Load(table, [.. csv.Header.Select(name => (name, "varchar"))], csv.Rows.Select(row => row.Cells.Cast<object?>().ToArray()));
        }
    }
}
