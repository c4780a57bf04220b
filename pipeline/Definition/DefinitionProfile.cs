namespace SvdPipeline.Definition;

/// <summary>One reading of what serious violence is: a versioned JSON file (<c>profiles/{id}.json</c>), never code.</summary>
/// <param name="Id">Name of the profile, such as <c>london-2023</c>.</param>
/// <param name="Extends">Profile it was made from, or empty.</param>
/// <param name="Label">Name as printed.</param>
/// <param name="Source">Where the wording comes from.</param>
/// <param name="Affected">Whose age decides the <c>under_25</c> strand: <c>victim</c>, <c>suspect</c> or <c>either</c>.</param>
/// <param name="AgeUnder">The affected person is younger than this; null is any age.</param>
/// <param name="ListedElements">Offence elements the definition lists.</param>
/// <param name="Strands">Strand ids, each with its name in words.</param>
/// <param name="Weapon"><c>criterion</c> where a weapon brings a listed offence into scope, otherwise <c>cross_cut</c>.</param>
/// <param name="Notes">What documents print about the wording.</param>
public sealed record DefinitionProfile(
    string Id,
    string Extends,
    string Label,
    string Source,
    string Affected,
    int? AgeUnder,
    IReadOnlyList<string> ListedElements,
    IReadOnlyDictionary<string, string> Strands,
    string Weapon,
    IReadOnlyList<DefinitionNote> Notes)
{
    /// <summary>The profile every document prints, whatever variant a borough also uses.</summary>
    public const string Default = "london-2023";

    /// <summary>Id the age strand goes by in reasons: <c>under_25</c>, or <c>violence (any age)</c> where there is no age.</summary>
    public string AgeStrand => AgeUnder switch
    {
        null => "violence (any age)",
        25 => "under_25",
        var age => FormattableString.Invariant($"under_{age}"),
    };

    /// <summary>True where a weapon is a strand of its own.</summary>
    public bool UsesWeapon => Weapon == "criterion" && Strands.ContainsKey("weapon_enabled");

    /// <summary>Notes that hold for a borough: those of all and its own.</summary>
    public IEnumerable<DefinitionNote> NotesOf(string borough) => Notes.Where(n => n.Borough.Length == 0 || n.Borough == borough);
}
