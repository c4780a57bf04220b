namespace SvdPipeline.Definition;

/// <summary>The closed offence code table (<c>offence-codes.csv</c>).</summary>
public static class OffenceCodes
{
    /// <summary>All rows, in the table's order.</summary>
    public static IReadOnlyList<OffenceCode> All { get; } =
        [.. CsvTable.Parse(EmbeddedFiles.Text("pipeline/Definition/offence-codes.csv")).Named().Select(row => new OffenceCode(
            row["code"], row["level"], row["class_group"], row["element"], row["label"], row["source"], row["verified"], row["condition"]))];
}
