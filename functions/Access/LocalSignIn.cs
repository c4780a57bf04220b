using System.Text.Json;
using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Access;

/// <summary>The demo sign-in of one machine: whoever sits there chooses a role. A signed cookie keeps the choice.</summary>
/// <param name="key">Signs the cookie.</param>
public sealed class LocalSignIn(SigningKey key)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "svd-person";

    private const string Purpose = "person";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The person of a role, named after it; null when role and borough do not make one.</summary>
    public static Person? Of(string? role, string? borough) => Roles.Person(
        Roles.HasBorough(role ?? "") && Boroughs.Find(borough ?? "") is { } area ? $"Demonstration {role}, {area.Name}" : $"Demonstration {role}",
        role ?? "",
        borough);

    /// <summary>The person whom the cookie names, or null.</summary>
    public Person? Read(HttpContext context) =>
        key.Open(Purpose, context.Request.Cookies[Cookie]) is { } text && JsonSerializer.Deserialize<Person>(text) is { } person
            ? Roles.Person(person.Name, person.Role, person.Borough)
            : null;

    /// <summary>Signs a person in.</summary>
    public void Write(HttpContext context, Person person) => context.Response.Cookies.Append(
        Cookie,
        key.Seal(Purpose, JsonSerializer.Serialize(person), Lifetime),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Lifetime, IsEssential = true });

    /// <summary>Signs out.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
}
