using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Partnership;
using SvdPipeline.Provenance;

namespace SvdPipeline.Builds;

/// <summary>What the partnerships wrote.</summary>
/// <param name="Records">By GSS code.</param>
/// <param name="Files">Their files, with hashes.</param>
internal sealed record PartnershipInputs(IReadOnlyDictionary<string, PartnershipRecord> Records, IReadOnlyList<InputFile> Files)
{
    /// <summary>Nothing written.</summary>
    public static IReadOnlyDictionary<string, PartnershipRecord> None { get; } = new Dictionary<string, PartnershipRecord>();

    /// <summary>Reads a partnership folder; null is none.</summary>
    /// <exception cref="UserError">SVD-B105 where it is not there.</exception>
    public static PartnershipInputs Read(string? folder) => folder is null || Directory.Exists(folder)
        ? new(folder is null ? None : PartnershipFiles.ReadAll(folder, DocumentContent.Vocabulary), InputFile.Of(folder))
        : throw new UserError(ExitCode.Configuration, "SVD-B105", $"There is no partnership folder {folder}.", FindingCatalogue.Entry("SVD-B105").Remedy);

    /// <summary>What one borough's partnership wrote, by GSS code; null is no folder.</summary>
    public static IReadOnlyDictionary<string, PartnershipRecord> Of(string? folder, Borough borough) =>
        folder is null ? None : new Dictionary<string, PartnershipRecord>(StringComparer.Ordinal) { [borough.Code] = PartnershipFiles.Read(folder, borough, DocumentContent.Vocabulary) };
}
