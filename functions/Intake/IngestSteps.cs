using System.Diagnostics;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>Does what a message of the queue <c>ingest</c> asks for: takes one landing file into the lake. Doing it twice finds the rows there already.</summary>
/// <param name="store">The store.</param>
/// <param name="landing">The landing area.</param>
/// <param name="writer">Writes into the lake.</param>
/// <param name="quality">Judges the lake.</param>
/// <param name="settings">Settings.</param>
public sealed class IngestSteps(IObjectStore store, LandingArea landing, LakeWriter writer, LakeQuality quality, ServiceSettings settings)
{
    private const string Busy = "SVD-T104";
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(15);
    private static readonly ActivitySource Trace = new("SvdPipeline.Intake");

    /// <summary>Does one message. Returning means that it is done with, throwing that it is to be tried again.</summary>
    public async Task Run(IngestMessage message, CancellationToken cancel = default)
    {
        try
        {
            if (message.Path == IngestMessage.Quality)
            {
                await quality.Judge(cancel);
            }
            else if (ObjectPath.IsValid(message.Path) && LandingPaths.IsFile(message.Path))
            {
                await File(message, cancel);
            }
        }
        catch (UserError busy) when (busy.Code == Busy)
        {
            await landing.Send(message, cancel, Later);
        }
    }

    /// <summary>Says of a file that could not be dealt with, as often as it was tried, that it failed: what the poison queue holds.</summary>
    public Task Fail(IngestMessage message, string why, CancellationToken cancel = default) => landing.Change(
        message.Path,
        receipt => receipt.HasEnded ? receipt : receipt with { State = "failed", Message = $"SVD-I303 {FindingCatalogue.Entry("SVD-I303").Cause} {why}".TrimEnd() },
        cancel);

    private async Task File(IngestMessage message, CancellationToken cancel)
    {
        using var activity = Trace.StartActivity("ingest");
        activity?.SetTag("svd.source", message.Source);
        using var scratch = ScratchFolder.Make(settings);
        if (!await store.Fetch(message.Path, scratch.File(message.Path.Split('/')), cancel))
        {
            await landing.Change(message.Path, receipt => receipt with { State = "failed", Message = "The file is no longer there." }, cancel);
            return;
        }

        foreach (var beside in LandingPaths.Beside(message.Path))
        {
            await store.Fetch(beside, scratch.File(beside.Split('/')), cancel);
        }

        await landing.Change(message.Path, receipt => receipt with { State = "checking" }, cancel);
        var files = await writer.Ingest(scratch, cancel);
        await landing.Change(message.Path, receipt => Told(receipt, files), cancel);
        activity?.SetTag("svd.files", files.Count);
        if (files.Any(f => f.Snapshot is not null))
        {
            await landing.Send(new IngestMessage(IngestMessage.Quality), cancel, Settled);
        }
    }

    private static LandingReceipt Told(LandingReceipt receipt, IReadOnlyList<IngestedFile> files)
    {
        var used = files.Where(f => f.Snapshot is not null).ToList();

        // Unchanged under its own name: an earlier try of this file was cut after it had put the rows in use.
        var isNew = used.Exists(f => f.Outcome == IngestOutcome.Ingested || f.Snapshot!.File == f.File);
        return receipt with
        {
            State = isNew ? "in-use" : used.Count > 0 ? "unchanged" : files.Any(f => f.Outcome == IngestOutcome.Refused) ? "refused" : "left-alone",
            Sources = [.. files.Select(f => f.Source).Where(s => s.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            RowsIn = used.Sum(f => f.Snapshot!.RowsIn),
            RowsKept = used.Sum(f => f.Snapshot!.RowsKept),
            RowsRefused = used.Sum(f => f.Snapshot!.RowsRefused),
            FindingCount = files.Sum(f => f.Quality.Findings.Sum(c => c.Count)),
            Findings = [.. files.SelectMany(f => f.Findings.Count > 0 ? f.Findings : f.Quality.Examples ?? [])],
            Message = "",
        };
    }
}
