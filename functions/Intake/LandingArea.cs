using System.Globalization;
using System.Text.Json;
using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions.Intake;

/// <summary>Where files arrive: uploads here, pulls and drops beside them. Each file is kept as received and never changed; a receipt says what became of it.</summary>
/// <param name="store">The store.</param>
/// <param name="queues">The queues.</param>
/// <param name="settings">Settings.</param>
/// <param name="clock">Clock.</param>
public sealed class LandingArea(IObjectStore store, IWorkQueues queues, ServiceSettings settings, TimeProvider clock)
{
    private const string Dropped = "dropped";
    private const int MostNames = 100;
    private const int MostListed = 500;

    private readonly RecentIndex recent = new(store, LandingPaths.Recent);

    /// <summary>Takes a file in as it streams; when this returns it is kept, and waits to be checked.</summary>
    /// <param name="fileName">Its name; no path.</param>
    /// <param name="content">Its bytes, read once.</param>
    /// <param name="by">Who brings it.</param>
    /// <param name="cancel">Stops it; nothing is kept then.</param>
    /// <exception cref="UserError">SVD-I301 when it is larger than allowed, SVD-I302 when its name cannot be kept.</exception>
    /// <exception cref="ContentCutException">The sender stopped before its end; nothing is kept.</exception>
    public async Task<LandingReceipt> Receive(string fileName, Stream content, string by, CancellationToken cancel = default)
    {
        var day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folder = $"{LandingPaths.Home}{Dropped}/{day}/";
        if (fileName.Contains('/') || fileName.Contains('\\') || !ObjectPath.IsValid(folder + fileName))
        {
            throw Error("SVD-I302", "The name of the file has characters that cannot be kept, or is too long.");
        }

        // The name may be taken by another file of the day; the content is read once, so a free name is found before it is written.
        var path = folder + fileName;
        for (var n = 2; n < MostNames && await store.Find(path, cancel) is not null; n++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"{folder}{Path.GetFileNameWithoutExtension(fileName)} ({n}){Path.GetExtension(fileName)}");
        }

        StoredObject written;
        try
        {
            written = await store.Write(path, new LimitedStream(content, settings.UploadLimit), WriteCondition.IfAbsent, cancel);
        }
        catch (ContentTooLongException)
        {
            throw Error("SVD-I301", string.Create(CultureInfo.InvariantCulture, $"The file is larger than {settings.UploadLimit / (1L << 20):N0} MiB."));
        }

        return await Arrived(written, by, null, cancel);
    }

    /// <summary>Receipts, the newest first.</summary>
    public async Task<IReadOnlyList<LandingReceipt>> Recent(int size, CancellationToken cancel = default)
    {
        var found = new List<LandingReceipt>();
        await foreach (var (_, id, _) in recent.Entries(cancel: cancel))
        {
            if (await Find(id, cancel) is { } receipt)
            {
                found.Add(receipt);
            }

            if (found.Count >= Math.Clamp(size, 1, MostListed))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>One receipt, or null.</summary>
    public async Task<LandingReceipt?> Find(string id, CancellationToken cancel = default) =>
        id.Length > 0 && id.All(char.IsAsciiHexDigitLower) ? (await store.Read<LandingReceipt>(LandingPaths.Receipt(id), cancel))?.Value : null;

    /// <summary>Writes the receipt of a file that lies in the landing area, and has it checked. Doing it twice does no harm.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">Who brought it.</param>
    /// <param name="source">Contract id of the pull that brought it, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<LandingReceipt> Arrived(StoredObject file, string by, string? source, CancellationToken cancel = default)
    {
        var isNote = LandingPaths.IsNote(file.Path);
        var id = LandingPaths.Id(file.Path);
        var receipt = new LandingReceipt(
            id, file.Path[(file.Path.LastIndexOf('/') + 1)..], file.Path, by, clock.GetUtcNow(), file.Length, isNote ? "kept" : "waiting", source is null ? [] : [source], 0, 0, 0, 0, []);
        await recent.Add(receipt.Received, id, cancel);
        if (!await store.WriteOnce(LandingPaths.Receipt(id), receipt, cancel))
        {
            receipt = (await Find(id, cancel))!;
        }

        if (!receipt.HasEnded)
        {
            await Send(new IngestMessage(file.Path, source), cancel);
        }

        if (MappingFile.Is(file.Path))
        {
            await CheckAgain(file.Path[..(file.Path.LastIndexOf('/') + 1)], cancel);
        }

        return receipt;
    }

    /// <summary>Changes a receipt.</summary>
    internal async Task Change(string path, Func<LandingReceipt, LandingReceipt> change, CancellationToken cancel)
    {
        while (await store.Read<LandingReceipt>(LandingPaths.Receipt(LandingPaths.Id(path)), cancel) is { } kept)
        {
            try
            {
                await store.Write(LandingPaths.Receipt(kept.Value.Id), change(kept.Value), WriteCondition.IfMatch(kept.ETag), cancel);
                return;
            }
            catch (ObjectConflictException)
            {
                // Read again: someone wrote meanwhile.
            }
        }
    }

    /// <summary>Sends a message.</summary>
    internal Task Send(IngestMessage message, CancellationToken cancel, TimeSpan after = default) =>
        queues.Send(WorkQueueNames.Ingest, JsonSerializer.Serialize(message, MessageJson.Options), after, cancel);

    /// <summary>Has the files of a folder checked again that could not be read: a mapping file that arrived after them may tell how.</summary>
    private async Task CheckAgain(string folder, CancellationToken cancel)
    {
        await foreach (var file in store.All(folder, cancel: cancel))
        {
            if (await Find(LandingPaths.Id(file.Path), cancel) is { State: "refused" or "left-alone" })
            {
                await Change(file.Path, receipt => receipt with { State = "waiting", Findings = [], FindingCount = 0 }, cancel);
                await Send(new IngestMessage(file.Path), cancel);
            }
        }
    }

    private static UserError Error(string code, string message) => new(ExitCode.Usage, code, message, FindingCatalogue.Entry(code).Remedy);
}
