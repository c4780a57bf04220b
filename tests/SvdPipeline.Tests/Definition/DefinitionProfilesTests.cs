using SvdPipeline.Definition;
using SvdPipeline.Findings;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Definition;

/// <summary>Profiles as data: what is shipped, what one inherits, what is refused.</summary>
public sealed class DefinitionProfilesTests : IDisposable
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("svd-profile-");

    /// <summary>Files that are no profiles.</summary>
    public static TheoryData<string, string> Broken() => new()
    {
        { "{", "it is not JSON" },
        { """{"id":"x","label":"X"}""", "PropertyRequired" },
        { """{"id":"x","label":"X","source":"s"}""", "it has no 'affected'" },
        { """{"id":"x","label":"X","source":"s","extends":"london-2023","affected":"everyone"}""", "NotInEnumeration" },
        { """{"id":"x","label":"X","source":"s","extends":"london-2023","colour":"red"}""", "NoAdditionalPropertiesAllowed" },
        { """{"id":"x","label":"X","source":"s","extends":"london-2023","weapon":"criterion"}""", "'weapon' is 'criterion' exactly where" },
    };

    /// <inheritdoc/>
    public void Dispose() => scratch.Delete(recursive: true);

    [Fact]
    public void Shipped_AreThreeWithTheDefaultFirst()
    {
        Assert.Equal(["london-2023", "all-ages-2024", "london-2022-draft"], DefinitionProfiles.Ids);
        Assert.All(DefinitionProfiles.All.Zip(DefinitionProfiles.Ids), pair => Assert.Equal(pair.Second, pair.First.Id));
    }

    [Fact]
    public void London2023_IsTheFinalWording()
    {
        var profile = DefinitionProfiles.Load(DefinitionProfile.Default);
        Assert.Equal(("victim", 25, "cross_cut"), (profile.Affected, profile.AgeUnder, profile.Weapon));
        Assert.Equal(["under_25", "domestic_abuse", "sexual_violence"], profile.Strands.Keys);
        Assert.Equal(10, profile.ListedElements.Count);
        Assert.False(profile.UsesWeapon);
    }

    [Fact]
    public void Draft_AddsTheWeaponStrandAndKeepsTheRest()
    {
        var (draft, final) = (DefinitionProfiles.Load("london-2022-draft"), DefinitionProfiles.Load("london-2023"));
        Assert.True(draft.UsesWeapon);
        Assert.Equal(final.ListedElements, draft.ListedElements);
        Assert.Equal(25, draft.AgeUnder);
    }

    [Fact]
    public void AllAges_HasNoAgeAndCallsItsStrandViolence()
    {
        var profile = DefinitionProfiles.Load("all-ages-2024");
        Assert.Null(profile.AgeUnder);
        Assert.Equal("london-2023", profile.Extends);
        Assert.Equal("violence", profile.Strands["under_25"]);
    }

    [Fact]
    public void BoroughWordings_AreNotesOfTheirBoroughOnly()
    {
        var profile = DefinitionProfiles.Load(DefinitionProfile.Default);
        Assert.Contains(profile.NotesOf("E09000021"), n => n.Text.StartsWith("Kingston adds", StringComparison.Ordinal));
        Assert.Contains(profile.NotesOf("E09000023"), n => n.Text.StartsWith("Lewisham's sentence", StringComparison.Ordinal));
        Assert.DoesNotContain(profile.NotesOf("E09000014"), n => n.Borough.Length > 0);
    }

    [Fact]
    public void ListedElements_HaveAPlaceInTheTables()
    {
        var categories = MeasureCatalogue.Breakdown("element").Categories.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(DefinitionProfiles.All.SelectMany(p => p.ListedElements), element => Assert.Contains(element, categories));
    }

    [Fact]
    public void OwnFile_ExtendsAShippedProfile()
    {
        var profile = DefinitionProfiles.Load(File("""{"id":"mine","label":"Mine","source":"s","extends":"london-2023","affected":"either","age_under":18}"""));
        Assert.Equal(("mine", "either", 18, "under_18"), (profile.Id, profile.Affected, profile.AgeUnder, profile.AgeStrand));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void FileThatIsNoProfile_IsRefusedWithTheCause(string json, string why)
    {
        var error = Assert.Throws<UserError>(() => DefinitionProfiles.Load(File(json)));
        Assert.Equal(("SVD-D302", ExitCode.Definition), (error.Code, error.Exit));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownId_NamesThoseThereAre()
    {
        var error = Assert.Throws<UserError>(() => DefinitionProfiles.Load("london-1999"));
        Assert.Equal("SVD-D301", error.Code);
        Assert.Contains("london-2023, all-ages-2024, london-2022-draft", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void TextOfAProfile_NamesStrandsElementsAndCodes()
    {
        var text = DefinitionText.Of(DefinitionProfiles.Load("london-2023"));
        Assert.Contains("the victim under 25 on the date of the offence", text, StringComparison.Ordinal);
        Assert.Matches("homicide +1, 4.1, 4.2\n", text);
        Assert.Contains("8N, 8P, 8S, 8T*", text, StringComparison.Ordinal);
        Assert.Matches("exploitation +13\\+, 36\\+, 71, 106\n", text);
        Assert.Contains("london-2023         London definition of serious violence (2023) [default]\n", DefinitionText.List(), StringComparison.Ordinal);
    }

    private string File(string json)
    {
        var path = Path.Combine(scratch.FullName, "mine.json");
        System.IO.File.WriteAllText(path, json);
        return path;
    }
}
