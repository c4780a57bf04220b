using System.Text.Json;
using SvdPipeline.Provenance;

namespace SvdPipeline.Builds;

/// <summary>A whole build in one go: every document of the request, put in place together.</summary>
internal static class DocumentMonth
{
    /// <summary>Writes everything; nothing is in place until all of it is written.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="run">Record of the build.</param>
    /// <param name="library">Writes the parts.</param>
    /// <param name="log">The stages so far, for the log beside the documents.</param>
    public static BuildResult Write(BuildRequest request, RunRecord run, DocumentLibrary library, StageLog log)
    {
        using var folder = new OutputFolder(request.Out, request.Month);
        var written = new BoroughWritten[request.Boroughs.Count];
        Parallel.For(
            0,
            written.Length,
            new ParallelOptions { MaxDegreeOfParallelism = request.Threads > 0 ? request.Threads : -1 },
            i => written[i] = library.Write(request.Boroughs[i], folder.Draft));
        library.WriteLondon(written, folder.Draft, folder.Holds);

        // Documents that lie there keep the record of what they rest on.
        if (!request.ComparisonOnly || !folder.Holds(RunRecord.FileName))
        {
            OutputFolder.Write(folder.Draft, RunRecord.FileName, run.ToJson());
            OutputFolder.Write(folder.Draft, OutputFolder.LogFile, JsonSerializer.Serialize(log.Stages.Select(s => new { stage = s.Stage, seconds = Math.Round(s.Seconds, 2) })) + "\n");
        }

        folder.Commit(library.Parts());
        return new BuildResult(Path.GetFullPath(Path.Combine(request.Out, request.Month)), library.Documents, run.Findings);
    }
}
