namespace SvdPipeline.Functions.Access;

/// <summary>Somebody signed in.</summary>
/// <param name="Name">Name as the audit trail keeps it.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Borough">GSS code of the borough whose partnership they belong to; null for London.</param>
public sealed record Person(string Name, string Role, string? Borough)
{
    /// <summary>The Functions host, which brings triggers; never a person.</summary>
    internal static Person Host { get; } = new("Functions host", Roles.Host, null);
}
