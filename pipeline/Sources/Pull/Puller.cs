using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SvdPipeline.Findings;

namespace SvdPipeline.Sources.Pull;

/// <summary>Pulls open data into a landing folder, source after source and file after file. What fails for one does not stop the others.</summary>
public static class Puller
{
    private const long LargestList = 20 * 1024 * 1024;

    /// <summary>Pulls.</summary>
    /// <param name="request">What and where to.</param>
    /// <param name="settings">User agent, clock, retries.</param>
    /// <param name="progress">Told each finished file.</param>
    /// <param name="cancel">Stops it; what is on its way can be gone on with.</param>
    /// <exception cref="UserError">SVD-I002 when there is no such source, SVD-S313 when it is dropped by hand, SVD-T111 when the landing folder cannot be made or is in use.</exception>
    public static Task<PullResult> Pull(PullRequest request, PullSettings settings, IProgress<PulledFile>? progress = null, CancellationToken cancel = default) =>
        Pull(SourceContracts.All, request, settings, progress, cancel);

    /// <summary>Pulls by contracts other than those of the program.</summary>
    internal static async Task<PullResult> Pull(IReadOnlyList<SourceContract> contracts, PullRequest request, PullSettings settings, IProgress<PulledFile>? progress, CancellationToken cancel)
    {
        var files = new List<PulledFile>();
        void Add(PulledFile file)
        {
            files.Add(file);
            progress?.Report(file);
        }

        var storage = false;
        using var held = request.DryRun ? null : Hold(request.To);
        using var client = new PullClient(settings);
        foreach (var contract in Wanted(contracts, request.Source).TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            var today = DateOnly.FromDateTime(settings.Clock.GetUtcNow().UtcDateTime);
            var folder = new PullFolder(request.To, contract.Id);
            if (contract.Pull is not { } pull)
            {
                Add(new PulledFile(contract.Id, PullOutcome.ByHand, string.Empty, string.Empty, 0, contract.Access));
                continue;
            }

            try
            {
                var last = folder.Records() is [.., var (newest, _)] ? DateOnly.FromDateTime(newest.FetchedAt.UtcDateTime) : (DateOnly?)null;
                var due = PullDue.Next(contract.Schedule, last);
                if (request.DueOnly && !(due <= today))
                {
                    Add(new PulledFile(contract.Id, PullOutcome.NotDue, string.Empty, string.Empty, 0, due is { } day ? $"next expected {day:yyyy-MM-dd}" : "does not change"));
                }
                else if (request.DryRun)
                {
                    Plan(contract, pull, request.Since, today, due, Add);
                }
                else
                {
                    await Fetch(new PullFetch(client, folder, contract, Hash(contract), settings.Clock), client, contract, request.Since, today, Add, cancel);
                }
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                storage = true;
                var finding = new Finding("SVD-T111", contract.Id, 0, 0, string.Empty, cause.Message, "a landing folder that can be written", FindingCatalogue.Entry("SVD-T111").Remedy);
                Add(new PulledFile(contract.Id, PullOutcome.Failed, string.Empty, string.Empty, 0, cause.Message, finding));
            }
        }

        return new PullResult(files, storage, cancel.IsCancellationRequested);
    }

    private static async Task Fetch(PullFetch fetch, PullClient client, SourceContract contract, DateOnly? since, DateOnly today, Action<PulledFile> add, CancellationToken cancel)
    {
        var pull = contract.Pull!;
        var targets = PullTargets.Fixed(contract, since, today).ToList();
        if (pull.Listing is { } listing)
        {
            var url = new Uri(listing.Url);
            try
            {
                var text = await client.Get(url, pull, _ => { }, ReadList, cancel);
                foreach (var wanted in listing.Resources)
                {
                    var found = PullTargets.Listed(url, text, wanted, since);
                    targets.AddRange(found);
                    if (found.Count == 0 && since is null)
                    {
                        add(fetch.Failed(url, PullFindings.Listing(url, $"a list without a {string.Join(" or ", wanted.Formats)} file named {wanted.Name}", "the file")));
                    }
                }
            }
            catch (PullFailed failed)
            {
                add(fetch.Failed(url, failed.Finding));
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }

        foreach (var target in targets.DistinctBy(t => t.Url).TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            add(await fetch.Run(target, cancel));
        }
    }

    private static async Task<byte[]> ReadList(PullAnswer answer)
    {
        answer.MustBe("json");
        using var text = new MemoryStream();
        await answer.CopyTo(text, 0, LargestList);
        return text.ToArray();
    }

    private static void Plan(SourceContract contract, SourcePull pull, DateOnly? since, DateOnly today, DateOnly? due, Action<PulledFile> add)
    {
        var when = due is not { } day ? "does not change" : day <= today ? "due" : $"next expected {day:yyyy-MM-dd}";
        var text = $"{when}; {pull.MaxMegabytes} MiB a file at most; addresses {pull.Status}";
        foreach (var url in PullTargets.Fixed(contract, since, today).Select(t => t.Url.AbsoluteUri))
        {
            add(new PulledFile(contract.Id, PullOutcome.Planned, url, string.Empty, 0, text));
        }

        if (pull.Listing is { } listing)
        {
            add(new PulledFile(contract.Id, PullOutcome.Planned, listing.Url, string.Empty, 0, $"{text}; then {string.Join(", ", listing.Resources.Select(r => r.Name.Length == 0 ? "all files" : r.Name))}"));
        }
    }

    /// <summary>Sources to look at: one that arrives with another's files stands for that one.</summary>
    private static IEnumerable<SourceContract> Wanted(IReadOnlyList<SourceContract> contracts, string? id)
    {
        if (id is null)
        {
            return contracts.Where(c => c.Pull?.With is null);
        }

        var one = contracts.FirstOrDefault(c => c.Id == id)
            ?? throw new UserError(ExitCode.Usage, "SVD-I002", $"There is no source '{id}'.", $"Name one of {string.Join(", ", contracts.Select(c => c.Id))}.");
        one = one.Pull?.With is { } with ? contracts.First(c => c.Id == with) : one;
        return one.Pull is null
            ? throw new UserError(ExitCode.Usage, "SVD-S313", $"{id} is not pulled: {one.Access}", FindingCatalogue.Entry("SVD-S313").Remedy)
            : [one];
    }

    private static FileStream Hold(string to)
    {
        try
        {
            Directory.CreateDirectory(to);
            return new FileStream(Path.Combine(to, ".pull.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.Storage, "SVD-T111", $"The landing folder {to} cannot be written, or another pull is writing to it: {cause.Message}", FindingCatalogue.Entry("SVD-T111").Remedy);
        }
    }

    private static string Hash(SourceContract contract) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(contract))));
}
