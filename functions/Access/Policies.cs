using System.Collections.Frozen;

namespace SvdPipeline.Functions.Access;

/// <summary>
/// The one policy table, <c>policies.csv</c>: what each role may on each route. What is not in it is never allowed.
/// </summary>
public static class Policies
{
    private static readonly FrozenDictionary<string, Policy> Table = Load().ToFrozenDictionary(policy => policy.Route, StringComparer.Ordinal);

    /// <summary>All rows, in the order of the table.</summary>
    public static IReadOnlyList<Policy> All { get; } = [.. Load()];

    /// <summary>The row of a route, or null.</summary>
    public static Policy? Find(string route) => Table.GetValueOrDefault(route);

    /// <summary>What a role may on a route; never, where there is no such row or role.</summary>
    public static Reach ReachOf(string route, string role) => Find(route)?.Reaches.GetValueOrDefault(role, Reach.Never) ?? Reach.Never;

    /// <summary>True when a person (null for a visitor) may use a route; with a borough, for that borough.</summary>
    /// <remarks>For links and buttons: it asks the same table as the gate.</remarks>
    public static bool May(Person? person, string route, string? borough = null) => ReachOf(route, person?.Role ?? Roles.Visitor) switch
    {
        Reach.Any => true,
        Reach.Own => borough is null || borough == person?.Borough,
        _ => false,
    };

    private static IEnumerable<Policy> Load()
    {
        using var reader = new StreamReader(typeof(Policies).Assembly.GetManifestResourceStream("functions/Access/policies.csv")!);
        var lines = reader.ReadToEnd().TrimEnd().Split('\n');
        var roles = lines[0].Split(',')[1..^1];
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',', roles.Length + 2);
            yield return new Policy(
                cells[0],
                roles.Select((role, i) => (role, Cell(cells[i + 1]))).ToDictionary(c => c.role, c => c.Item2, StringComparer.Ordinal),
                cells[^1].Trim('"'));
        }
    }

    private static Reach Cell(string text) => text switch
    {
        "any" => Reach.Any,
        "own" => Reach.Own,
        "never" => Reach.Never,
        _ => throw new InvalidOperationException($"policies.csv: '{text}' is neither any, own nor never."),
    };
}
