using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>Finds what was dropped in the landing area past the app (SFTP, a file manager, a copy), and files whose message was lost. Run now and then.</summary>
/// <param name="store">The store.</param>
/// <param name="landing">The landing area.</param>
/// <param name="clock">Clock.</param>
public sealed class LandingSweep(IObjectStore store, LandingArea landing, TimeProvider clock)
{
    private const int Receipts = 200;

    /// <summary>A file younger than this may still be on its way.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    /// <summary>Sweeps.</summary>
    /// <returns>Files found or sent again.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var (now, count) = (clock.GetUtcNow(), 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var receipt in store.All(LandingPaths.Receipts, cancel: cancel))
        {
            known.Add(Path.GetFileNameWithoutExtension(receipt.Path));
        }

        await foreach (var file in store.All(LandingPaths.Home, cancel: cancel))
        {
            if (LandingPaths.IsFile(file.Path) && now - file.Modified > Settled && !known.Contains(LandingPaths.Id(file.Path)))
            {
                await landing.Arrived(file, "dropped", null, cancel);
                count++;
            }
        }

        foreach (var receipt in await landing.Recent(Receipts, cancel))
        {
            if (!receipt.HasEnded && now - receipt.Received > Forgotten)
            {
                await landing.Send(new IngestMessage(receipt.Path, receipt.Sources is [var source, ..] ? source : null), cancel);
                count++;
            }
        }

        return count;
    }
}
