using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace SvdPipeline.Functions.Access;

/// <summary>
/// The principal that App Service authentication hands on: Base64 of JSON with claims. It is believed only under the setting that says it stands in front,
/// because the host does not take forged ones away.
/// </summary>
public static class EasyAuthPrincipal
{
    /// <summary>Header of the principal.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const int Longest = 64 << 10;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string[] RoleClaims = ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];
    private static readonly string[] NameClaims = ["preferred_username", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "name"];

    /// <summary>The person, or null where the header is not exactly one whole principal with exactly one role of this app and, where the role has one, one borough.</summary>
    /// <param name="header">Values of the header.</param>
    /// <param name="boroughClaim">Type of the claim that names the borough by GSS code.</param>
    public static Person? Read(StringValues header, string boroughClaim)
    {
        if (header is not [{ Length: > 0 and <= Longest } text] || Decoded(text) is not { Claims: { } claims } principal)
        {
            return null;
        }

        var roles = Values(claims, [.. RoleClaims, .. principal.RoleType is { } type ? new[] { type } : []]).Where(Roles.OfPeople.Contains).Distinct(StringComparer.Ordinal).ToArray();
        var boroughs = Values(claims, [boroughClaim]).Distinct(StringComparer.Ordinal).ToArray();
        var name = NameClaims.SelectMany(claim => Values(claims, [claim])).FirstOrDefault();
        return roles is [var role] && name is not null && boroughs.Length < 2 ? Roles.Person(name, role, boroughs.FirstOrDefault()) : null;
    }

    private static Principal? Decoded(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(text), Json);
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Values(IEnumerable<Claim?> claims, string[] types) =>
        claims.Where(claim => claim is { Type: not null, Value.Length: > 0 } && types.Contains(claim.Type)).Select(claim => claim!.Value!);

    private sealed record Principal(
        [property: System.Text.Json.Serialization.JsonPropertyName("role_typ")] string? RoleType,
        IReadOnlyList<Claim?>? Claims);

    private sealed record Claim(
        [property: System.Text.Json.Serialization.JsonPropertyName("typ")] string? Type,
        [property: System.Text.Json.Serialization.JsonPropertyName("val")] string? Value);
}
