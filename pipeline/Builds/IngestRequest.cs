using SvdPipeline.Ingest;

namespace SvdPipeline.Builds;

/// <summary>What to ingest and where to.</summary>
/// <param name="From">Landing folder, searched through.</param>
/// <param name="Lake">Folder of the lake; made when it is not there.</param>
/// <param name="Source">Only files of this source; null for all.</param>
/// <param name="Key">Key with which a new lake hashes references; null for a random one.</param>
/// <param name="JudgedOn">Day on which the quality report judges freshness; null for the newest day of regular data in the lake.</param>
/// <param name="Progress">Told each finished file.</param>
public sealed record IngestRequest(string From, string Lake, string? Source = null, byte[]? Key = null, DateOnly? JudgedOn = null, IProgress<IngestedFile>? Progress = null);
