using SvdPipeline.Definition;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Definition;

/// <summary>The shipped tables.</summary>
public sealed class OffenceCodesTests
{
    /// <summary>Classes of each element as the definition lists them.</summary>
    public static TheoryData<string, string> ClassesOfElements() => new()
    {
        { "homicide", "1 4.1 4.2" },
        { "gbh", "2 5A 5B 5C 5D 5E 8F 8H" },
        { "gbh_or_abh", "8N 8P 8S 8T" },
        { "abh", "8G 8J" },
        { "rape", "19A 19B 19C 19D 19E 19F 19G 19H 19J 19K" },
        { "sexual_assault", "17 20" },
        { "penetration_or_sexual_assault", "17A 17B 20A 20B" },
        { "assault_by_penetration", "" },
        { "personal_robbery", "34B" },
        { "threats_to_kill", "3B" },
        { "property", "56A 56B 57 58A 58B 58C 58D 58J" },
        { "exploitation", "13 36 71 106" },
    };

    [Theory]
    [MemberData(nameof(ClassesOfElements))]
    public void Element_HasItsClassesAndNoOther(string element, string classes) =>
        Assert.Equal(classes, string.Join(' ', OffenceCodes.All.Where(c => c.Element == element && c.Level == "class").Select(c => c.Code)));

    [Fact]
    public void Codes_AreThereOnceWithASource()
    {
        Assert.Equal(OffenceCodes.All.Count, OffenceCodes.All.Select(c => c.Code).Distinct().Count());
        Assert.All(OffenceCodes.All, c =>
        {
            Assert.NotEmpty(c.Source);
            Assert.NotEmpty(c.Label);
            Assert.Contains(c.Verified, new[] { "yes", "no" });
            Assert.Matches(c.Level == "class" ? "^[1-9][0-9]*([A-Z]|\\.[1-9][0-9]*)?$" : "^[0-9]{3}/[0-9]{2}$", c.Code);
            Assert.Contains(c.Condition, new[] { "", "exploitation_flag" });
        });
    }

    [Fact]
    public void ClassGroup_IsTheNumberOfTheCode() =>
        Assert.All(OffenceCodes.All, c => Assert.Equal(c.ClassGroup, string.Concat(c.Code.TrimStart('0').TakeWhile(char.IsAsciiDigit))));

    [Fact]
    public void LocationTypes_AreThoseOfTheBreakdown() =>
        Assert.Equal(
            MeasureCatalogue.Breakdown("location_type").Categories.Select(c => c.Id),
            CsvTable.Parse(EmbeddedFiles.Text("pipeline/Definition/location-types.csv")).Rows.Select(r => r.Cells[0]));
}
