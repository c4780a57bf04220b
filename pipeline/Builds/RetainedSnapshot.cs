using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>A snapshot whose rows should be removed.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Reason"><c>expired</c> or <c>superseded</c>.</param>
/// <param name="Why">In words.</param>
/// <param name="HeldBy">The build record that rests on it, or empty.</param>
public sealed record RetainedSnapshot(Snapshot Snapshot, string Reason, string Why, string HeldBy)
{
    /// <summary>Code of the catalogue.</summary>
    public string Code => HeldBy.Length > 0 ? "SVD-T122" : Reason == "expired" ? "SVD-T120" : "SVD-T121";
}
