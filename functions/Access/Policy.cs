namespace SvdPipeline.Functions.Access;

/// <summary>One row of the policy table.</summary>
/// <param name="Route">Id that endpoints name.</param>
/// <param name="Reaches">What each role may.</param>
/// <param name="What">What the route is for, in words.</param>
public sealed record Policy(string Route, IReadOnlyDictionary<string, Reach> Reaches, string What);
