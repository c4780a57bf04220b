using System.Text.RegularExpressions;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Sql;

/// <summary>How the <c>.sql</c> files are written.</summary>
public sealed partial class SqlStyleTests
{
    /// <summary>Relations by name.</summary>
    public static TheoryData<string> RelationNames() => GivenExpectTests.RelationNames();

    /// <summary>All SQL files, audits too.</summary>
    public static TheoryData<string> Files() => [.. EmbeddedFiles.Paths("pipeline/", ".sql")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_IsLowerCaseSpacesAndLineFeeds(string path)
    {
        var sql = EmbeddedFiles.Text(path);
        var code = Literals().Replace(Comments().Replace(sql, ""), "''");
        Assert.DoesNotMatch("[A-Z]", code);
        Assert.DoesNotContain('\t', sql);
        Assert.DoesNotMatch(@"[ ]\n", sql);
        Assert.EndsWith("\n", sql, StringComparison.Ordinal);
        Assert.All(sql.Split('\n'), line => Assert.True(line.Length <= 160, $"{path}: a line of {line.Length} characters."));
        Assert.True(sql.Split('\n').Length <= 251, $"{path} has more than 250 lines.");
    }

    [Theory]
    [MemberData(nameof(RelationNames))]
    public void Head_SaysGrainReadsAndNotes(string relation)
    {
        var head = Relations.All[relation].Sql.Split('\n').Take(3).ToArray();
        Assert.StartsWith("-- grain: ", head[0], StringComparison.Ordinal);
        Assert.StartsWith("-- reads:", head[1], StringComparison.Ordinal);
        Assert.StartsWith("-- notes: ", head[2], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RelationNames))]
    public void Reads_AreTheTablesReferenced(string relation)
    {
        using var syntax = SqlSyntax.Parse(Relations.All[relation].Sql);
        Assert.Equal(syntax.Tables, Relations.All[relation].Reads.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RelationNames))]
    public void End_IsOrderedAndListsItsColumns(string relation)
    {
        using var syntax = SqlSyntax.Parse(Relations.All[relation].Sql);
        var unordered = Relations.All[relation].IsView || Relations.All[relation].IsUnordered;
        Assert.True(syntax.IsOrdered != unordered, $"{relation} does not end in 'order by', or does though its head says that it has no order.");
        Assert.False(syntax.EndsInStar, $"{relation} ends in 'select *': list the columns.");
    }

    [Theory]
    [MemberData(nameof(RelationNames))]
    public void Aggregates_DoNotAddDoubles(string relation)
    {
        var code = Comments().Replace(Relations.All[relation].Sql, "");
        Assert.DoesNotMatch(@"\bavg\s*\(", code);
        Assert.DoesNotMatch(@"\bsum\s*\([^()]*(\([^()]*\)[^()]*)*(::\s*(double|float|real)|as\s+(double|float|real))", code);
        Assert.DoesNotMatch(@"\bsum\s*\([^()]*[0-9]\.[0-9]+e", code);
    }

    [Theory]
    [MemberData(nameof(RelationNames))]
    public void OrderDependentAggregates_SayTheirOrder(string relation)
    {
        var code = Comments().Replace(Relations.All[relation].Sql, "");
        Assert.All(
            OrderDependent().Matches(code),
            match => Assert.True(
                match.Value.Contains("order by", StringComparison.Ordinal) || code[(match.Index + match.Length)..].TrimStart().StartsWith("over", StringComparison.Ordinal),
                $"{relation}: {match.Value} needs an order by."));
    }

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex("'([^']|'')*'")]
    private static partial Regex Literals();

    [GeneratedRegex(@"\b(string_agg|first|last|any_value|list|array_agg)\s*\([^()]*(\([^()]*\)[^()]*)*\)")]
    private static partial Regex OrderDependent();
}
