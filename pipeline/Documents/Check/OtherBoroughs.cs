using System.Text.RegularExpressions;
using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Check;

/// <summary>
/// Finds another borough's name in a headline or text alternative: the mark of a document filled with the wrong borough's data.
/// A name inside a longer one does not count (Harrow Road is a ward of Westminster).
/// </summary>
internal static class OtherBoroughs
{
    public static string? In(string text, Borough own) =>
        Pattern.Matches(text)
            .Where(match => match.Value != own.Name && !own.Name.Contains(match.Value, StringComparison.Ordinal) && !PartOfLonger(text, match))
            .Select(match => match.Value)
            .FirstOrDefault();

    /// <summary>A chart over boroughs names them; it says "boroughs".</summary>
    public static bool IsComparatorList(string text) => text.Contains("boroughs", StringComparison.OrdinalIgnoreCase);

    private static bool PartOfLonger(string text, Match match)
    {
        var after = match.Index + match.Length;
        var before = match.Index >= 2 && text[match.Index - 1] == ' ' ? text[..(match.Index - 1)] : "";
        var lastWord = before[(before.LastIndexOf(' ') + 1)..];
        return (after + 1 < text.Length && text[after] == ' ' && char.IsUpper(text[after + 1]))
            || (lastWord.Length > 0 && char.IsUpper(lastWord[0]) && char.IsLetter(lastWord[^1]));
    }

    private static readonly Regex Pattern = new(
        @"\b(" + string.Join('|', Boroughs.All.OrderByDescending(b => b.Name.Length).Select(b => Regex.Escape(b.Name))) + @")\b", RegexOptions.CultureInvariant);
}
