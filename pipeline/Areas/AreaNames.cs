namespace SvdPipeline.Areas;

/// <summary>Areas of any kind in files of indicators: GSS codes and the names of boroughs, London, its statistical parts and England become GSS codes; others stay as found.</summary>
public static class AreaNames
{
    /// <summary>GSS code of England.</summary>
    public const string England = "E92000001";

    /// <summary>GSS code of London as a region.</summary>
    public const string London = "E12000007";

    private static readonly Dictionary<string, string> Wider = new(StringComparer.Ordinal)
    {
        ["england"] = England,
        ["london"] = London,
        ["londonregion"] = London,
        ["greaterlondon"] = London,
        ["innerlondon"] = "E13000001",
        ["outerlondon"] = "E13000002",
    };

    /// <summary>GSS code of the area, or the text as found.</summary>
    public static string CodeOf(string found)
    {
        var name = Spelling.Normal(found);
        return IsCode(name) ? name.ToUpperInvariant()
            : Wider.GetValueOrDefault(name) ?? (BoroughNames.FindName(found) is { } code && code.StartsWith("E09", StringComparison.Ordinal) ? code : found);
    }

    private static bool IsCode(string name) => name.Length == 9 && char.IsAsciiLetter(name[0]) && name[1..].All(char.IsAsciiDigit);
}
