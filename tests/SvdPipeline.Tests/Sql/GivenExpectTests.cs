using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>Every relation over small tables whose result is known.</summary>
public sealed class GivenExpectTests
{
    /// <summary>Relations by name.</summary>
    public static TheoryData<string> RelationNames() => [.. Relations.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Cases by relation and name.</summary>
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var each in GivenExpectCase.All())
        {
            cases.Add(each.Relation, each.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void RelationOverGivenTables_GivesExpectedRows(string relation, string name)
    {
        var differences = new GivenExpectCase(relation, name).Differences();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(RelationNames))]
    public void EveryRelation_HasACase(string relation) =>
        Assert.True(GivenExpectCase.All().Any(c => c.Relation == relation), $"Fixtures/sql/{relation} has no case; add given_*.csv and expect.csv.");

    [Fact]
    public void EveryCase_IsOfARelation() =>
        Assert.Empty(GivenExpectCase.All().Where(c => !Relations.All.ContainsKey(c.Relation)).Select(c => c.Relation).Distinct());
}
