namespace SvdPipeline.Areas;

/// <summary>
/// Spellings of boroughs found in files: the names and codes of <c>boroughs.csv</c>, those of <c>borough-names.csv</c>, and a borough's name
/// followed by that of a neighbourhood. Places outside the boroughs (airports, other forces, other districts) and unknown places have values of their own.
/// </summary>
public static class BoroughNames
{
    /// <summary>Value of a place that is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Value of a place that is known and in no borough.</summary>
    public const string Outside = "outside";

    private static readonly Dictionary<string, string> ByName = Load();
    private static readonly string[] Prefixes = ["londonboroughof", "royalboroughof", "lbof", "lb"];

    /// <summary>GSS code of the borough, <see cref="Unknown"/>, <see cref="Outside"/>, or null when the spelling is not known.</summary>
    public static string? Find(string found) =>
        FindName(found) ?? Boroughs.All.FirstOrDefault(b => found.TrimStart().StartsWith(b.Name + " ", StringComparison.OrdinalIgnoreCase))?.Code;

    /// <summary>As <see cref="Find"/>, for the name of a borough and nothing more.</summary>
    public static string? FindName(string found)
    {
        var name = Spelling.Normal(found.Replace("&", "and", StringComparison.Ordinal));
        if (ByName.TryGetValue(name, out var code))
        {
            return code;
        }

        if (IsDistrictCode(name))
        {
            return Outside;
        }

        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && ByName.TryGetValue(name[prefix.Length..], out code))
            {
                return code;
            }
        }

        return null;
    }

    private static bool IsDistrictCode(string name) =>
        name.Length == 9 && (name[0] is 'e' or 'w' or 's' or 'n') && name[1..].All(char.IsAsciiDigit) && name is not ['e', '0', '9', ..];

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var borough in Boroughs.All)
        {
            names[Spelling.Normal(borough.Name)] = borough.Code;
            names[Spelling.Normal(borough.Code)] = borough.Code;
        }

        foreach (var line in EmbeddedFiles.Text("pipeline/Areas/borough-names.csv").TrimEnd().Split('\n').Skip(1))
        {
            var cells = line.Split(',');
            names[Spelling.Normal(cells[0].Replace("&", "and", StringComparison.Ordinal))] = cells[1];
        }

        return names;
    }
}
