using System.Text.Json;

namespace SvdPipeline.Provenance;

/// <summary>The <c>figures.json</c> files of one edition of one month, one figure a line.</summary>
internal sealed class FigureFiles
{
    private const string Name = "figures.json";

    private readonly List<string> files;
    private readonly Dictionary<string, Dictionary<string, string>> lines = new(StringComparer.Ordinal);

    private FigureFiles(string folder, string edition)
    {
        Edition = edition;
        files = [.. Directory.EnumerateDirectories(Path.Combine(folder, edition)).Select(borough => Path.Combine(borough, Name)).Where(File.Exists).Order(StringComparer.Ordinal)];
    }

    /// <summary>Name of the edition.</summary>
    public string Edition { get; }

    /// <summary>Files of the editions in the folder of a month, official first.</summary>
    public static IReadOnlyList<FigureFiles> Of(string month) =>
        [.. new[] { "official", "public" }.Where(edition => Directory.Exists(Path.Combine(month, edition))).Select(edition => new FigureFiles(month, edition))];

    /// <summary>The figure, or null: from the file of its own borough, or of any that prints it.</summary>
    public JsonElement? Find(string id)
    {
        var area = id.Split('.')[0];
        foreach (var file in files.OrderByDescending(file => Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith(area + "-", StringComparison.Ordinal)))
        {
            if (Lines(file).TryGetValue(id, out var line))
            {
                using var json = JsonDocument.Parse(line);
                return json.RootElement.Clone();
            }
        }

        return null;
    }

    /// <summary>Ids of a borough's figures that start with a text.</summary>
    public IEnumerable<string> StartingWith(string start) =>
        files.Where(file => Path.GetFileName(Path.GetDirectoryName(file)!).StartsWith(start.Split('.')[0] + "-", StringComparison.Ordinal))
            .SelectMany(file => Lines(file).Keys.Where(id => id.StartsWith(start, StringComparison.Ordinal)));

    private Dictionary<string, string> Lines(string file)
    {
        if (!lines.TryGetValue(file, out var found))
        {
            lines[file] = found = File.ReadLines(file)
                .Where(line => line.StartsWith("{\"id\":\"", StringComparison.Ordinal))
                .ToDictionary(line => line[7..line.IndexOf('"', 7)], line => line.TrimEnd(','), StringComparer.Ordinal);
        }

        return found;
    }
}
