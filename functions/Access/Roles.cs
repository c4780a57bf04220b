using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Access;

/// <summary>Who comes to the app; the columns of the policy table.</summary>
public static class Roles
{
    /// <summary>A borough's analyst.</summary>
    public const string Analyst = "analyst";

    /// <summary>The co-ordinator for London.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>A partner of one borough.</summary>
    public const string Partner = "partner";

    /// <summary>Whoever runs the service.</summary>
    public const string Operator = "operator";

    /// <summary>Nobody signed in.</summary>
    public const string Visitor = "visitor";

    /// <summary>The Functions host.</summary>
    public const string Host = "host";

    /// <summary>Roles that a person can be given.</summary>
    public static IReadOnlyList<string> OfPeople { get; } = [Analyst, Coordinator, Partner, Operator];

    /// <summary>True for a role that belongs to one borough.</summary>
    public static bool HasBorough(string role) => role is Analyst or Partner;

    /// <summary>The person, when role and borough make one: a role of people, with a borough exactly where the role has one.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="role">Role as given.</param>
    /// <param name="borough">GSS code as given; for a role of London it is left out.</param>
    public static Person? Person(string name, string role, string? borough)
    {
        if (name.Length == 0 || !OfPeople.Contains(role))
        {
            return null;
        }

        if (!HasBorough(role))
        {
            return new Person(name, role, null);
        }

        return Boroughs.All.Any(b => b.Code == borough) ? new Person(name, role, borough) : null;
    }
}
