using System.Globalization;
using System.Text;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Storage.Queues;

/// <summary>
/// Queues as files of one folder, for one machine: <c>{queue}/{due}-{id}-{tries}.msg</c>. The name says when a message is due; taking, renewing and
/// completing it are one rename or one deletion each, so that of several processes one wins, and a process that is killed loses nothing.
/// </summary>
/// <param name="root">Its folder; made when it is not there.</param>
/// <param name="clock">Clock by which leases end.</param>
public sealed class FolderWorkQueues(string root, TimeProvider clock) : IWorkQueues
{
    private const string Extension = ".msg";
    private static long sent;

    /// <inheritdoc/>
    public Task Send(string queue, string text, TimeSpan after = default, CancellationToken cancel = default) => Guarded(() =>
    {
        var folder = Directory.CreateDirectory(Folder(queue)).FullName;
        while (true)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().Ticks:x}x{Environment.ProcessId:x}x{Interlocked.Increment(ref sent):x}");
            var beside = Path.Combine(folder, id + ".new");
            if (File.Exists(beside) || Directory.EnumerateFiles(folder, $"*-{id}-*{Extension}").Any())
            {
                continue;
            }

            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, Path.Combine(folder, Name(Due(after), id, 0)), overwrite: true);
            return true;
        }
    });

    /// <inheritdoc/>
    public Task<WorkMessage?> Take(string queue, TimeSpan lease, CancellationToken cancel = default) => Guarded(() =>
    {
        var now = Due(TimeSpan.Zero);
        foreach (var name in Names(queue))
        {
            var (due, id, tries) = Parse(name);
            if (string.CompareOrdinal(due, now) > 0)
            {
                return null;
            }

            if (Moved(queue, name, Name(Due(lease), id, tries + 1)) is { } taken)
            {
                return new WorkMessage(queue, id, File.ReadAllText(Path.Combine(Folder(queue), taken)), tries + 1, taken);
            }
        }

        return null;
    });

    /// <inheritdoc/>
    public Task<WorkMessage?> Renew(WorkMessage message, TimeSpan lease, CancellationToken cancel = default) => Guarded(() =>
        Moved(message.Queue, message.Lease, Name(Due(lease), message.Id, message.Tries)) is { } renewed ? message with { Lease = renewed } : null);

    /// <inheritdoc/>
    public Task<bool> Complete(WorkMessage message, CancellationToken cancel = default) => Guarded(() =>
    {
        // Renamed first: of a taker whose lease has ended and the next taker, one wins.
        var done = Moved(message.Queue, message.Lease, message.Id + ".done");
        if (done is not null)
        {
            File.Delete(Path.Combine(Folder(message.Queue), done));
        }

        return done is not null;
    });

    /// <inheritdoc/>
    public Task<int> Count(string queue, CancellationToken cancel = default) => Guarded(() => Names(queue).Count);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Oldest(string queue, CancellationToken cancel = default) => Guarded(() =>
    {
        var now = Due(TimeSpan.Zero);
        return Names(queue).Select(Parse).Where(message => string.CompareOrdinal(message.Due, now) <= 0)
            .Select(message => (DateTimeOffset?)new DateTimeOffset(long.Parse(message.Id.Split('x')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), TimeSpan.Zero))
            .Min();
    });

    private static string Name(string due, string id, int tries) => string.Create(CultureInfo.InvariantCulture, $"{due}-{id}-{tries}{Extension}");

    private static (string Due, string Id, int Tries) Parse(string name) =>
        name[..^Extension.Length].Split('-') is [var due, var id, var tries] ? (due, id, int.Parse(tries, CultureInfo.InvariantCulture)) : throw new IOException($"'{name}' is no message.");

    private static Task<T> Guarded<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(work());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of the queues cannot be read or written: {cause.Message}", cause);
        }
    }

    /// <summary>Names of messages, the longest due first.</summary>
    private IReadOnlyList<string> Names(string queue)
    {
        var folder = Folder(queue);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Extension).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];
    }

    private string? Moved(string queue, string from, string to)
    {
        try
        {
            // With overwrite it is one rename, which one of several wins; without, it is a link and a deletion, which all may win.
            File.Move(Path.Combine(Folder(queue), from), Path.Combine(Folder(queue), to), overwrite: true);
            return to;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private string Due(TimeSpan after) => (clock.GetUtcNow() + after).Ticks.ToString("D19", CultureInfo.InvariantCulture);

    private string Folder(string queue) => queue.Length is >= 3 and <= 63 && queue.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        ? Path.Combine(root, queue)
        : throw new ArgumentException($"'{queue}' is no name of a queue.", nameof(queue));
}
