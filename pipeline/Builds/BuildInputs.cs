using SvdPipeline.Definition;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>What a build reads, found and checked before any work is done.</summary>
/// <param name="Lake">The lake.</param>
/// <param name="Profile">Definition profile.</param>
/// <param name="Partnership">What the partnerships wrote.</param>
/// <param name="Previous">The earlier build to compare with; null for none.</param>
internal sealed record BuildInputs(
    Lake Lake,
    DefinitionProfile Profile,
    PartnershipInputs Partnership,
    PreviousBuild? Previous = null)
{
    /// <summary>Finds and reads the inputs of a request.</summary>
    /// <exception cref="UserError">SVD-B101, B102, B105, B110, B111 to B113, or the profile's own error.</exception>
    public static BuildInputs Read(BuildRequest request)
    {
        var profile = DefinitionProfiles.Load(request.Definition);
        if (!Directory.Exists(request.Lake) || Open(request) is not { Snapshots.Count: > 0 } lake)
        {
            throw Error(ExitCode.Input, "SVD-B101", $"There is nothing to build from in {request.Lake}.");
        }

        if (lake.Snapshots.All(s => s.FirstMonth.Length > 0 && string.CompareOrdinal(s.FirstMonth, request.Month) > 0))
        {
            throw Error(ExitCode.Input, "SVD-B102", $"The lake holds nothing up to {request.Month}: its first month is {lake.Snapshots.Min(s => s.FirstMonth)}.");
        }

        return new BuildInputs(lake, profile, PartnershipInputs.Read(request.Partnership), PreviousBuild.Of(request)?.Beside(lake));
    }

    private static Lake Open(BuildRequest request) => request.Snapshots is { } recorded ? Lake.Open(request.Lake).Of(recorded) : Lake.Open(request.Lake);

    private static UserError Error(ExitCode exit, string code, string message) => new(exit, code, message, FindingCatalogue.Entry(code).Remedy);
}
