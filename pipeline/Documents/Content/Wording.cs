using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Standard words from <c>templates/wording/*.json</c>: phrases with <c>{name}</c> places, and plurals <c>{one|many}</c> chosen by the number
/// <c>n</c>. Grammar that depends on what stands in a place: <c>{a:name}</c> puts a or an before it, <c>{name}'s</c> is the possessive.
/// </summary>
internal static partial class Wording
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private static readonly Dictionary<string, string> Phrases = new[] { "sentences", "comparison" }
        .SelectMany(Read<Dictionary<string, string>>)
        .ToDictionary(phrase => phrase.Key, phrase => phrase.Value, StringComparer.Ordinal);

    /// <summary>The words of a file under <c>templates/wording/</c>.</summary>
    public static T Read<T>(string file) => JsonSerializer.Deserialize<T>(EmbeddedFiles.Text($"templates/wording/{file}.json"), Json)!;

    /// <summary>True when there is a phrase of this key.</summary>
    public static bool Has(string key) => Phrases.ContainsKey(key);

    /// <summary>The phrase with its places filled; a place without a value is a bug.</summary>
    public static string Say(string key, params (string Name, string Value)[] values) => Fill(Phrase(key), values);

    /// <summary>The phrase with its places filled and its plural chosen.</summary>
    public static string Count(string key, double n, params (string Name, string Value)[] values) =>
        Fill(Plural().Replace(Phrase(key), m => n == 1 ? m.Groups[1].Value : m.Groups[2].Value), values);

    /// <summary>Fills <c>{name}</c> places.</summary>
    public static string Fill(string phrase, params (string Name, string Value)[] values) =>
        Place().Replace(phrase, m =>
        {
            var found = Array.FindIndex(values, v => v.Name == m.Groups["name"].Value);
            return found >= 0
                ? (m.Groups["article"].Success ? Article(values[found].Value) + " " : "") + (m.Groups["of"].Success ? Possessive(values[found].Value) : values[found].Value)
                : throw new InvalidOperationException($"No value for {m.Value} in \"{phrase}\".");
        });

    /// <summary><c>a</c> or <c>an</c>, by how the text is said: an 8.2% rise, an 11.0% fall, a 1,100 count, an MPS file, a unit.</summary>
    public static string Article(string text) => AnBefore().IsMatch(text) && !ABefore().IsMatch(text) ? "an" : "a";

    /// <summary><c>Lambeth's</c>, <c>Tower Hamlets'</c>.</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? name + "'" : name + "'s";

    /// <summary>An area in running text: one name takes an article.</summary>
    public static string Area(string name) => name.StartsWith("City of ", StringComparison.Ordinal) ? "the " + name : name;

    /// <summary>First letter in upper case.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Joins with commas and a last <c>and</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>A month, <c>February 2026</c>.</summary>
    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Phrase(string key) =>
        Phrases.TryGetValue(key, out var phrase) ? phrase : throw new InvalidOperationException($"No phrase '{key}' in templates/wording/sentences.json.");

    /// <summary>Vowels, eight and its multiples, eleven and eighteen with whole thousands after them, and capitals that are spelt out.</summary>
    [GeneratedRegex(@"^([aeio]|[AEIO][a-z]|u|8|1[18](,\d{3})*(?![\d,])|[AEFHILMNORSX][A-Z&]|hour|honest)")]
    private static partial Regex AnBefore();

    [GeneratedRegex("^(uni(t|o|q|v)|us[eu]|eu|one\\b|once\\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ABefore();

    [GeneratedRegex(@"\{(?<article>a:)?(?<name>[a-z0-9_]+)\}(?<of>'s)?")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{([^{}|]*)\|([^{}|]*)\}")]
    private static partial Regex Plural();
}
