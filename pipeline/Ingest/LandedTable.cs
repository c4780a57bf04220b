using SvdPipeline.Sources;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Ingest;

/// <summary>A recognised table of a landing file.</summary>
/// <param name="Path">The landing file.</param>
/// <param name="Name">Name of file and table, relative to the landing folder.</param>
/// <param name="Facts">What is known of the landing file from its bytes.</param>
/// <param name="Table">The table.</param>
/// <param name="Layout">Its layout.</param>
internal sealed record LandedTable(string Path, string Name, FileFacts Facts, Table Table, FileLayout Layout)
{
    /// <summary>What is known of its text, or null where it is not text. A file of one table is read through once for both.</summary>
    public FileFacts? Text { get; } = Table.TextPath is null ? null : Table.TextPath == Path ? Facts : FileFacts.Of(Table.TextPath);
}
