using System.Globalization;

namespace SvdPipeline.Ingest.Quality;

/// <summary>A row of a relation, read by the names of its columns.</summary>
internal sealed class QualityRow(IReadOnlyDictionary<string, int> columns, object?[] values)
{
    /// <summary>A text; empty for null.</summary>
    public string Text(string column) => values[columns[column]] as string ?? "";

    /// <summary>A whole number; 0 for null.</summary>
    public long Number(string column) => Convert.ToInt64(values[columns[column]] ?? 0L, CultureInfo.InvariantCulture);

    /// <summary>A date, or null.</summary>
    public DateOnly? Date(string column) => values[columns[column]] as DateOnly?;
}
