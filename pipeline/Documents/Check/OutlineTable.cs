namespace SvdPipeline.Documents.Check;

/// <summary>A table as found.</summary>
/// <param name="Section">Id of its section.</param>
/// <param name="Id">Its id, as a bookmark spells it.</param>
/// <param name="Caption">Caption.</param>
/// <param name="Columns">Column headers, joined by " | ".</param>
internal sealed record OutlineTable(string Section, string Id, string Caption, string Columns);
