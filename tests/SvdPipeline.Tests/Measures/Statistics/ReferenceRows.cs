using System.Globalization;

namespace SvdPipeline.Tests.Measures.Statistics;

/// <summary>Rows of a table of reference values in <c>Fixtures/statistics</c>, by the names in its header.</summary>
internal static class ReferenceRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string name)
    {
        var lines = File.ReadAllLines(Repository.Fixture("statistics", name));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static decimal Number(this IReadOnlyDictionary<string, string> row, string column) =>
        row[column].Length == 0 ? 0 : decimal.Parse(row[column], CultureInfo.InvariantCulture);
}
