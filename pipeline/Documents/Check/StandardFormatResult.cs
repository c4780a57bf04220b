namespace SvdPipeline.Documents.Check;

/// <summary>What a check of the standard format found.</summary>
/// <param name="Boroughs">Boroughs checked.</param>
/// <param name="Documents">Documents read: each kind, edition and format counts.</param>
/// <param name="Sections">Sections of the standard format.</param>
/// <param name="Tables">Tables of one borough's two documents.</param>
/// <param name="Differences">Every difference, by file.</param>
public sealed record StandardFormatResult(int Boroughs, int Documents, int Sections, int Tables, IReadOnlyList<StandardFormatDifference> Differences)
{
    /// <summary>The result in one line: "132 documents, 37 sections, 58 tables: no difference".</summary>
    public string Summary => $"{Documents} documents, {Sections} sections, {Tables} tables: " + Differences.Count switch
    {
        0 => "no difference",
        1 => "1 difference",
        var n => $"{n} differences",
    };
}
