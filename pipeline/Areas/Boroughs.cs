using System.Globalization;

namespace SvdPipeline.Areas;

/// <summary>The 33 areas of London, from <c>boroughs.csv</c>.</summary>
public static class Boroughs
{
    private static readonly Borough[] Loaded = [.. EmbeddedFiles.Text("pipeline/Areas/boroughs.csv").TrimEnd().Split('\n').Skip(1).Select(Parse)];

    /// <summary>All 33, by GSS code.</summary>
    public static IReadOnlyList<Borough> All => Loaded;

    /// <summary>The borough with this GSS code or name (any case), or null.</summary>
    public static Borough? Find(string codeOrName) =>
        Array.Find(Loaded, b =>
            string.Equals(b.Code, codeOrName, StringComparison.OrdinalIgnoreCase)
            || string.Equals(b.Name, codeOrName, StringComparison.OrdinalIgnoreCase)
            || string.Equals(b.Slug, codeOrName, StringComparison.OrdinalIgnoreCase));

    private static Borough Parse(string line)
    {
        var cells = line.Split(',');
        return new Borough(cells[0], cells[1], cells[2], cells[3] == "yes", (Number(cells[4]), Number(cells[5])));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
