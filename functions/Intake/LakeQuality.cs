using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Documents.Quality;
using SvdPipeline.Ingest;
using SvdPipeline.Ingest.Quality;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>The quality report of the lake, made again when what is in use has changed.</summary>
/// <param name="store">The store.</param>
/// <param name="records">Records of the lake.</param>
/// <param name="copy">The lake on this machine.</param>
/// <param name="landing">The landing area, for the files that were not used.</param>
public sealed class LakeQuality(IObjectStore store, LakeRecords records, LakeCopy copy, LandingArea landing)
{
    private const string Prefix = "lake/quality/";
    private const string Of = Prefix + "judged.json";
    private const int Receipts = 200;

    /// <summary>Judges the lake, unless the report there is of the same snapshots.</summary>
    public async Task Judge(CancellationToken cancel = default)
    {
        var used = string.Join('\n', (await records.InUse(cancel)).Select(s => $"{s.Source}/{s.Id}"));
        var judged = new Judged(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(used))));
        if (used.Length == 0 || (await store.Read<Judged>(Of, cancel))?.Value == judged)
        {
            return;
        }

        var notUsed = (await landing.Recent(Receipts, cancel)).Where(r => r.State is "refused" or "left-alone")
            .Select(r => new IngestedFile(r.Path["landing/".Length..], r.State == "refused" ? IngestOutcome.Refused : IngestOutcome.LeftAlone, r.Sources is [var source, ..] ? source : "", null, r.Findings, new FileQuality([], [])));
        var root = await copy.Folder(cancel);
        await Task.Run(
            () =>
            {
                var lake = Lake.Open(root);
                QualityPages.Write(QualityReport.Write(lake, new IngestResult([.. notUsed.OrderBy(f => f.File, StringComparer.Ordinal)])), lake.QualityFolder);
            },
            cancel);
        if (store is not FolderObjectStore)
        {
            await PutUp(Path.Combine(root, "quality"), cancel);
        }

        await store.Write(Of, judged, WriteCondition.None, cancel);
    }

    private async Task PutUp(string folder, CancellationToken cancel)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(file);
            await store.Write(Prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), content, WriteCondition.None, cancel);
        }
    }

    private sealed record Judged(string Snapshots);
}
