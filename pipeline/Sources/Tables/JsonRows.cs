using System.Text.Json;

namespace SvdPipeline.Sources.Tables;

/// <summary>
/// Rows of a JSON file: the keys, then the records. The table is the first array of objects met breadth-first, or an object of <c>fields</c> and <c>data</c>.
/// Nested names are joined by a dot.
/// </summary>
internal sealed class JsonRows : BufferedRows
{
    private const string What = "a JSON file";
    private const long Longest = 1L << 29;

    private readonly JsonDocument document;
    private readonly IEnumerator<IReadOnlyList<string>> rows;
    private long line;

    private JsonRows(string path)
    {
        if (new FileInfo(path).Length > Longest)
        {
            throw new UnreadableTable("SVD-S108", "a JSON file of more than 512 MiB");
        }

        document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory(FileStart.Of(path, 3).AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0));
        var records = GeoJson.Is(document.RootElement) ? GeoJson.Rows(document.RootElement) : Records(document.RootElement);
        rows = records.GetEnumerator();
    }

    /// <inheritdoc/>
    public override long LineNumber => line;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableTable">It cannot be opened, or holds no table.</exception>
    public static RowReader Open(string path) => Foreign.Read(What, () => new JsonRows(path));

    /// <inheritdoc/>
    public override bool Read() => Foreign.Read(What, Next, line + 1);

    /// <summary>The rows of records, the keys of all of them first.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Table(IEnumerable<JsonElement> records)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            Flatten("", record, (name, _) => columns.TryAdd(name, columns.Count));
            if (columns.Count > MostColumns)
            {
                throw new UnreadableTable("SVD-S104", "a JSON file with more names than a table has columns");
            }
        }

        yield return [.. columns.Keys];
        foreach (var record in records)
        {
            var cells = new string[columns.Count];
            Array.Fill(cells, "");
            Flatten("", record, (name, value) => cells[columns[name]] = value);
            yield return cells;
        }
    }

    /// <summary>Text of a value; lists and objects inside a cell as they stand.</summary>
    internal static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    /// <inheritdoc/>
    public override void Dispose()
    {
        rows.Dispose();
        document.Dispose();
    }

    private static IEnumerable<IReadOnlyList<string>> Records(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        while (waiting.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0 && element.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object))
            {
                return Table(element.EnumerateArray());
            }

            if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsFieldsAndData(element, out var fields, out var data))
                {
                    return FieldsAndData(fields, data);
                }

                foreach (var property in element.EnumerateObject())
                {
                    // A list of fields beside the records says what they are (CKAN).
                    if (property.Name != "fields")
                    {
                        waiting.Enqueue(property.Value);
                    }
                }
            }
        }

        throw new UnreadableTable("SVD-S104", "a JSON file without a list of records");
    }

    private static bool IsFieldsAndData(JsonElement element, out JsonElement fields, out JsonElement data)
    {
        data = default;
        return element.TryGetProperty("fields", out fields) && fields.ValueKind == JsonValueKind.Array
            && element.TryGetProperty("data", out data) && data.ValueKind == JsonValueKind.Array && data.EnumerateArray().All(r => r.ValueKind == JsonValueKind.Array);
    }

    private static IEnumerable<IReadOnlyList<string>> FieldsAndData(JsonElement fields, JsonElement data)
    {
        yield return [.. fields.EnumerateArray().Select(f => f.ValueKind == JsonValueKind.Object && (f.TryGetProperty("id", out var name) || f.TryGetProperty("name", out name)) ? Text(name) : Text(f))];
        foreach (var record in data.EnumerateArray())
        {
            yield return [.. record.EnumerateArray().Select(Text)];
        }
    }

    private static void Flatten(string prefix, JsonElement record, Action<string, string> take)
    {
        foreach (var property in record.EnumerateObject())
        {
            var name = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Flatten(name + ".", property.Value, take);
            }
            else
            {
                take(name, Text(property.Value));
            }
        }
    }

    private bool Next()
    {
        Clear();
        if (!rows.MoveNext())
        {
            return false;
        }

        line++;
        foreach (var cell in rows.Current)
        {
            Add(cell);
        }

        return true;
    }
}
