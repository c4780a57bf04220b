using SvdPipeline.Findings;

namespace SvdPipeline.Builds;

/// <summary>What a build gave.</summary>
/// <param name="Folder">Folder of the as-of month.</param>
/// <param name="Documents">Documents written, counting each edition and format.</param>
/// <param name="Findings">Findings of definition and partnership files; those of ingest are in the lake.</param>
public sealed record BuildResult(string Folder, int Documents, IReadOnlyList<Finding> Findings);
