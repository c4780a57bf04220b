using System.Globalization;

namespace SvdPipeline.Tests.Ingest;

/// <summary>A row of a relation by column name.</summary>
internal sealed class RealRow(IReadOnlyList<string> columns, object?[] values)
{
    public object? Value(string column) => values[columns.ToList().IndexOf(column)];

    public string Text(string column) => (string?)Value(column) ?? "";

    public long Number(string column) => Convert.ToInt64(Value(column), CultureInfo.InvariantCulture);

    public DateOnly Date(string column) => (DateOnly)Value(column)!;
}
