using SvdPipeline.Documents.Content;

namespace SvdPipeline.Tests.Content;

public sealed class WordingTests
{
    [Theory]
    [InlineData("8.0%", "an")]
    [InlineData("80.0%", "an")]
    [InlineData("8,400", "an")]
    [InlineData("11.0%", "an")]
    [InlineData("18.2%", "an")]
    [InlineData("11,000", "an")]
    [InlineData("18,250", "an")]
    [InlineData("1.8%", "a")]
    [InlineData("17.1%", "a")]
    [InlineData("110", "a")]
    [InlineData("1,100", "a")]
    [InlineData("118.0%", "a")]
    [InlineData("180", "a")]
    [InlineData("100.0%", "a")]
    [InlineData("assault", "an")]
    [InlineData("unit", "a")]
    [InlineData("use", "a")]
    [InlineData("unknown", "an")]
    [InlineData("hour", "an")]
    [InlineData("MPS file", "an")]
    [InlineData("BTP file", "a")]
    [InlineData("one-year", "a")]
    [InlineData("Enfield ward", "an")]
    [InlineData("rise", "a")]
    public void Article_IsByHowTheTextIsSaid(string text, string expected) => Assert.Equal(expected, Wording.Article(text));

    [Theory]
    [InlineData("Lambeth", "Lambeth's")]
    [InlineData("Barking and Dagenham", "Barking and Dagenham's")]
    [InlineData("City of London", "City of London's")]
    [InlineData("Tower Hamlets", "Tower Hamlets'")]
    [InlineData("Kingston upon Thames", "Kingston upon Thames'")]
    [InlineData("similar boroughs", "similar boroughs'")]
    public void Possessive_OfANameInS_HasTheApostropheOnly(string name, string expected) => Assert.Equal(expected, Wording.Possessive(name));

    [Fact]
    public void Places_TakeArticleAndPossessive() =>
        Assert.Equal("an 8% rise in the City of London's rate", Wording.Fill("{a:size} rise in {area}'s rate", ("size", "8%"), ("area", Wording.Area("City of London"))));
}
