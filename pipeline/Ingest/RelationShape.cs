using System.Text.Json;

namespace SvdPipeline.Ingest;

/// <summary>Columns of a relation of the lake, from <c>relations.json</c>.</summary>
/// <param name="Name">Name such as <c>raw_crime</c>.</param>
/// <param name="Grain">What one row is.</param>
/// <param name="Columns">Columns in order; types are text, int, long, decimal (18 digits, 6 after the point), date.</param>
public sealed record RelationShape(string Name, string Grain, IReadOnlyList<(string Name, string Type)> Columns)
{
    private static readonly Dictionary<string, RelationShape> Loaded = Load();

    /// <summary>All relations of the lake, by name.</summary>
    public static IReadOnlyDictionary<string, RelationShape> All => Loaded;

    /// <summary>Number of a column, from 0; an unknown column is a bug.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"{Name} has no column '{column}'.");
    }

    private static Dictionary<string, RelationShape> Load()
    {
        using var json = JsonDocument.Parse(EmbeddedFiles.Text("pipeline/Ingest/relations.json"));
        return json.RootElement.EnumerateObject().ToDictionary(
            relation => relation.Name,
            relation => new RelationShape(
                relation.Name,
                relation.Value.GetProperty("grain").GetString()!,
                [.. relation.Value.GetProperty("columns").EnumerateArray().Select(c => (c[0].GetString()!, c[1].GetString()!))]),
            StringComparer.Ordinal);
    }
}
