using System.Text;
using System.Text.Json;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>Principals as App Service authentication hands them on.</summary>
internal static class Principals
{
    /// <summary>Value of the header for a person.</summary>
    public static string Header(Person person) => Header(
        [("preferred_username", person.Name), ("roles", person.Role), .. person.Borough is { } borough ? new[] { ("borough", borough) } : []]);

    /// <summary>Value of the header for claims.</summary>
    public static string Header(IEnumerable<(string Type, string Value)> claims) => Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new
    {
        auth_typ = "aad",
        name_typ = "name",
        role_typ = "roles",
        claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
    }));
}
