using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>Searches a landing folder through and takes what it recognises into the lake, one file after the other, in the order of their names, and of each its tables.</summary>
public static class Ingester
{
    private static readonly string[] Writing = [".md", ".yaml", ".yml"];

    /// <summary>Ingests a landing folder.</summary>
    /// <param name="from">The landing folder, or one file.</param>
    /// <param name="lake">The lake.</param>
    /// <param name="source">Contract id when only one source is wanted.</param>
    /// <param name="progress">Told the name of each finished file.</param>
    /// <exception cref="UserError">SVD-I001 when there is no such folder, SVD-I002 when there is no such source.</exception>
    public static IngestResult Ingest(string from, Lake lake, string? source = null, IProgress<IngestedFile>? progress = null)
    {
        if (source is not null && SourceContracts.Find(source) is null)
        {
            throw new UserError(ExitCode.Usage, "SVD-I002", $"There is no source '{source}'.", $"Name one of {string.Join(", ", SourceContracts.All.Select(c => c.Id))}.");
        }

        var landing = Landing.At(from);
        using var held = lake.Lock();
        var files = new List<IngestedFile>();
        foreach (var path in landing.Files().Where(path => !MappingFile.Is(path) && !Writing.Contains(Path.GetExtension(path).ToLowerInvariant())))
        {
            var file = landing.NameOf(path);
            var facts = new Lazy<FileFacts>(() => FileFacts.Of(path));
            foreach (var recognition in Recognition.All(path, file).Where(r => source is null || r.Contract?.Id == source))
            {
                var done = recognition is { Layout: { } layout, Table: { } table }
                    ? FileIngest.Run(new LandedTable(path, recognition.File, facts.Value, table, layout), landing, lake)
                    : NotRead(recognition);
                files.Add(done);
                progress?.Report(done);
            }
        }

        return new IngestResult(files);
    }

    private static IngestedFile NotRead(Recognition recognition)
    {
        var source = recognition.Contract?.Id ?? "";
        var counts = recognition.Findings
            .GroupBy(f => (f.Code, f.Column, f.ColumnName))
            .Select(g => new FindingCount(source, recognition.File, g.Key.Code, g.Key.Column, g.Key.ColumnName, g.Count()))
            .ToArray();
        var outcome = recognition.Findings.Any(f => f.RowRefused) ? IngestOutcome.Refused : IngestOutcome.LeftAlone;
        return new IngestedFile(recognition.File, outcome, source, null, recognition.Findings, new FileQuality([], counts));
    }
}
