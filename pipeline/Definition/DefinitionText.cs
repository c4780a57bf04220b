using System.Globalization;
using System.Text;

namespace SvdPipeline.Definition;

/// <summary>Profiles in words, for <c>svd definition list</c> and <c>show</c>.</summary>
public static class DefinitionText
{
    /// <summary>One line a profile: id and label, the default marked.</summary>
    public static string List() => string.Concat(DefinitionProfiles.All.Select(p =>
        $"{p.Id,-20}{p.Label}{(p.Id == DefinitionProfile.Default ? " [default]" : "")}\n"));

    /// <summary>A profile in words: who, what and which strands; its listed elements with their codes; its notes.</summary>
    public static string Of(DefinitionProfile profile)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{profile.Id}: {profile.Label}\n");
        text.Append(CultureInfo.InvariantCulture, $"Source: {profile.Source}\n");
        text.Append(profile.Extends.Length > 0 ? $"Extends: {profile.Extends}\n" : "");
        text.Append("\nA record is in scope when its offence is listed and at least one strand is yes:\n");
        foreach (var (id, name) in profile.Strands)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {id,-18}{name}: {Rule(profile, id)}\n");
        }

        text.Append("  Damage to property takes the scope of the listed records of its incident.\n");
        text.Append("\nListed offences\n");
        foreach (var element in profile.ListedElements.Append("property"))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {element.Replace('_', ' '),-38}{Codes(element)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nCounted beside the definition\n  {"exploitation",-38}{Codes("exploitation")}\n");
        text.Append("\nNotes\n");
        foreach (var note in profile.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {note.Text} [{note.Source}]\n");
        }

        text.Append("\nCodes marked * are from general knowledge and not yet verified in a source; codes marked + count only where the record is flagged.\n");
        return text.ToString();
    }

    /// <summary>When a strand holds, in words.</summary>
    public static string Rule(DefinitionProfile profile, string strand) => strand switch
    {
        "under_25" when profile.AgeUnder is null => "at any age",
        "under_25" => string.Create(CultureInfo.InvariantCulture, $"the {Affected(profile)} under {profile.AgeUnder} on the date of the offence"),
        "domestic_abuse" => "both people aged 16 or over and personally connected (Domestic Abuse Act 2021)",
        "sexual_violence" => "a listed sexual offence, at any age",
        _ => "a knife, section 1 firearm or corrosive substance",
    };

    private static string Affected(DefinitionProfile profile) => profile.Affected == "either" ? "victim or suspect" : profile.Affected;

    /// <summary>Home Office codes of an element: one marked * is not yet verified in a source, one marked + counts only where the record is flagged.</summary>
    public static string Codes(string element) => string.Join(", ", OffenceCodes.All
        .Where(c => c.Element == element)
        .Select(c => c.Code + (c.Verified == "yes" ? "" : "*") + (c.Condition.Length > 0 ? "+" : "")));
}
