using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>Everything an order rests on at the moment it is made.</summary>
/// <param name="Order">The order, in its normal form.</param>
/// <param name="Snapshots">Snapshots of the lake in use.</param>
/// <param name="Partnership">Files of the partnerships of its boroughs, by path below their folder; small, and read whole.</param>
/// <param name="Earlier">Documents of the earlier build, <c>documents/{as-of}/{build}/</c>, or null.</param>
internal sealed record OrderInputs(BuildOrder Order, IReadOnlyList<Snapshot> Snapshots, IReadOnlyDictionary<string, byte[]> Partnership, string? Earlier)
{
    private const string PartnershipFolder = "partnership/";
    private const int AtOnce = 8;
    private const int IdDigits = 12;

    /// <summary>Id of the build: the same order of the same inputs by the same program is the same build.</summary>
    public string Id() => $"{Order.AsOf}-{Hash(
        [
            .. Data(), string.Join(' ', Order.Boroughs), string.Join(' ', Order.Editions),
            .. Partnership.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {Convert.ToHexStringLower(SHA256.HashData(p.Value))}"),
        ])}";

    /// <summary>Id of what a build measures: builds that differ only in boroughs, editions and what people wrote share it.</summary>
    public static string FiguresId(BuildOrder order, IReadOnlyList<Snapshot> snapshots, string? earlier) =>
        $"{order.AsOf}-{Hash(Data(order, snapshots, earlier))}";

    /// <summary>Inputs by path, for the record.</summary>
    public IReadOnlyDictionary<string, string> Recorded()
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var snapshot in Snapshots)
        {
            inputs["lake/" + Lake.RowsPath(snapshot)] = snapshot.Sha256;
        }

        foreach (var (path, bytes) in Partnership)
        {
            inputs[PartnershipFolder + path] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        if (Earlier is not null)
        {
            inputs[Earlier] = Earlier.Split('/')[2];
        }

        return inputs;
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="UserError">SVD-B101 when the lake is empty, SVD-B203 when there is no such earlier build.</exception>
    public static async Task<OrderInputs> Read(BuildOrder order, IObjectStore store, LakeRecords lake, DocumentShelf shelf, CancellationToken cancel)
    {
        var snapshots = await lake.InUse(cancel);
        if (snapshots.Count == 0)
        {
            throw new UserError(ExitCode.Input, "SVD-B101", "There is nothing to build from: the lake is empty.", FindingCatalogue.Entry("SVD-B101").Remedy);
        }

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var covered = order.Covered().ToHashSet(StringComparer.Ordinal);
        var paths = new List<string>();
        await foreach (var found in store.All(PartnershipFolder, cancel: cancel))
        {
            if (covered.Contains(found.Path.Split('/')[1]))
            {
                paths.Add(found.Path);
            }
        }

        await Parallel.ForEachAsync(paths, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (path, token) =>
        {
            await using var content = await store.Open(path, cancel: token);
            if (content is not null)
            {
                using var bytes = new MemoryStream();
                await content.Stream.CopyToAsync(bytes, token);
                lock (files)
                {
                    files[path[PartnershipFolder.Length..]] = bytes.ToArray();
                }
            }
        });
        return new OrderInputs(order, snapshots, files, order.Previous is { } month ? await Documents(month, order, shelf, cancel) : null);
    }

    private static async Task<string> Documents(string month, BuildOrder order, DocumentShelf shelf, CancellationToken cancel)
    {
        var found = await shelf.Month(month, cancel);
        var builds = order.Covered().Select(code => found?.Build("public", code) ?? found?.Build("official", code)).Distinct().ToArray();
        return builds is [{ } one]
            ? BuildPaths.Documents(month, one)
            : throw new UserError(ExitCode.Usage, "SVD-B203", $"No one build of {month} has documents of all boroughs asked for.", FindingCatalogue.Entry("SVD-B203").Remedy);
    }

    private IEnumerable<string> Data() => Data(Order, Snapshots, Earlier);

    private static IEnumerable<string> Data(BuildOrder order, IReadOnlyList<Snapshot> snapshots, string? earlier) =>
        [order.AsOf, order.Definition, ProgramVersion.Number, ProgramVersion.Content, earlier ?? "", .. snapshots.Select(s => $"{s.Source}/{s.Id}").Order(StringComparer.Ordinal)];

    private static string Hash(IEnumerable<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..IdDigits];
}
