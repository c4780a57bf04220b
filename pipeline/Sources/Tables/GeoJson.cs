using System.Text.Json;

namespace SvdPipeline.Sources.Tables;

/// <summary>
/// GeoJSON as a table: a row a vertex, with the properties of its feature, <c>ring</c> and <c>point</c> (from 1, over all rings of the feature), <c>longitude</c>
/// and <c>latitude</c>. A ring ends on the point it started from, as in the file.
/// </summary>
internal static class GeoJson
{
    /// <summary>True for a collection of features.</summary>
    public static bool Is(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "FeatureCollection";

    /// <summary>Header and rows.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(JsonElement root)
    {
        var features = root.GetProperty("features").EnumerateArray();
        using var properties = JsonRows.Table(features.Select(f => f.GetProperty("properties")).Where(p => p.ValueKind == JsonValueKind.Object)).GetEnumerator();
        properties.MoveNext();
        yield return [.. properties.Current, "ring", "point", "longitude", "latitude"];
        foreach (var feature in features)
        {
            var described = feature.GetProperty("properties").ValueKind == JsonValueKind.Object && properties.MoveNext();
            var cells = described ? properties.Current : [.. properties.Current.Select(_ => "")];
            var ring = 0;
            foreach (var points in feature.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry ? Rings(geometry.GetProperty("coordinates")) : [])
            {
                ring++;
                var point = 0;
                foreach (var vertex in points.EnumerateArray())
                {
                    point++;
                    yield return [.. cells, Number(ring), Number(point), vertex[0].GetRawText(), vertex[1].GetRawText()];
                }
            }
        }
    }

    /// <summary>Lists of points at any depth: the rings of a polygon, of several polygons, or a line.</summary>
    private static IEnumerable<JsonElement> Rings(JsonElement coordinates)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
        {
            return [];
        }

        return coordinates[0] is { ValueKind: JsonValueKind.Array } first && first.GetArrayLength() > 0 && first[0].ValueKind == JsonValueKind.Number
            ? [coordinates]
            : coordinates.EnumerateArray().SelectMany(Rings);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
