using System.Text.RegularExpressions;

namespace SvdPipeline.Functions.Access;

/// <summary>What an endpoint says of itself to the gate.</summary>
/// <param name="Route">Id of the policy table; <c>{edition}</c> in it is filled with the route's value.</param>
/// <param name="Narrows">True when no borough stands in the path and the endpoint itself keeps to what the person may reach.</param>
public sealed partial record RouteRule(string Route, bool Narrows)
{
    /// <summary>Rows of the policy table that the rule can come to.</summary>
    public IEnumerable<Policy> Rows()
    {
        var pattern = "^" + Placeholder().Replace(Regex.Escape(Route).Replace("\\{", "{", StringComparison.Ordinal), "[a-z]+") + "$";
        return Policies.All.Where(policy => Regex.IsMatch(policy.Route, pattern));
    }

    /// <summary>Id of the row for one request.</summary>
    internal string For(RouteValueDictionary values) => Placeholder().Replace(Route, match => values[match.Groups[1].Value] as string ?? "");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
