namespace SvdPipeline.Documents.Data;

/// <summary>One table on one sheet.</summary>
/// <param name="Name">Sheet name, at most 31 characters.</param>
/// <param name="Group">What it belongs to, such as the document; a column of Contents.</param>
/// <param name="Title">Title above the table.</param>
/// <param name="Columns">Headers.</param>
/// <param name="Rows">Cells.</param>
/// <param name="Notes">Lines under the table.</param>
public sealed record WorkbookSheet(
    string Name,
    string Group,
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<WorkbookCell>> Rows,
    IReadOnlyList<string> Notes)
{
    private const int Longest = 31;

    /// <summary>Names for sheets: 31 characters, no forbidden ones, no two alike whatever their case.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Workbook.ContentsName };
        var names = new List<string>();
        foreach (var text in wanted)
        {
            var clean = new string([.. text.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal))]);
            var name = clean[..Math.Min(clean.Length, Longest)];
            for (var n = 2; !taken.Add(name); n++)
            {
                var tail = $" {n}";
                name = clean[..Math.Min(clean.Length, Longest - tail.Length)] + tail;
            }

            names.Add(name);
        }

        return names;
    }
}
