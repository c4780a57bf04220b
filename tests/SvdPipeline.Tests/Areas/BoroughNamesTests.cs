using SvdPipeline.Areas;

namespace SvdPipeline.Tests.Areas;

public sealed class BoroughNamesTests
{
    [Theory]
    [InlineData("Haringey", "E09000014")]
    [InlineData("HARINGEY ", "E09000014")]
    [InlineData("E09000014", "E09000014")]
    [InlineData("Barking & Dagenham", "E09000002")]
    [InlineData("Kingston Upon Thames", "E09000021")]
    [InlineData("London Borough of Camden", "E09000007")]
    [InlineData("City of Westminster", "E09000033")]
    [InlineData("Lambeth Waterloo & South Bank", "E09000022")]
    [InlineData("London Heathrow and London City Airports", "outside")]
    [InlineData("Aviation Security (SO18)", "outside")]
    [InlineData("E07000072", "outside")]
    [InlineData("Unknown", "unknown")]
    [InlineData("N/K (Legacy Only)", "unknown")]
    [InlineData("E0900003", null)]
    [InlineData("E09000099", null)]
    [InlineData("Atlantis", null)]
    public void Spelling_IsKnownOrNot(string found, string? wanted) => Assert.Equal(wanted, BoroughNames.Find(found));
}
