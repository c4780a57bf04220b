using SvdPipeline.Findings;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Triggers;

/// <summary>What is said of a failure.</summary>
internal static class Failures
{
    /// <summary>Its own words only where they are written for people, which never quote a person's values; otherwise its type and where it was thrown.</summary>
    public static string Told(Exception failure) => failure switch
    {
        UserError or StorageException or FormatException => failure.Message,
        _ => $"{failure.GetType().Name} in {failure.TargetSite?.DeclaringType?.Name}.{failure.TargetSite?.Name}",
    };
}
