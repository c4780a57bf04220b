using System.Globalization;

namespace SvdPipeline.Functions.Access;

/// <summary>Settings of access, from environment variables.</summary>
/// <param name="BoroughClaim">Type of the principal's claim that names the borough (<c>SVD_BOROUGH_CLAIM</c>).</param>
/// <param name="RequestsAMinute">Most requests of one person a minute (<c>SVD_REQUESTS_A_MINUTE</c>).</param>
public sealed record AccessSettings(string BoroughClaim = "borough", int RequestsAMinute = 600)
{
    /// <summary>Reads the settings.</summary>
    public static AccessSettings Read() => new AccessSettings() is var standard
        ? new AccessSettings(
            Text("SVD_BOROUGH_CLAIM") ?? standard.BoroughClaim,
            Text("SVD_REQUESTS_A_MINUTE") is { } requests ? int.Parse(requests, CultureInfo.InvariantCulture) : standard.RequestsAMinute)
        : null!;

    private static string? Text(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
