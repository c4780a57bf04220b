using System.Globalization;
using System.Security.Cryptography;
using SvdPipeline.Ingest;
using SvdPipeline.Storage;
using Xunit.Abstractions;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>
/// Damaged files of every kind, by seeds: no crash, no hang, nothing lost without a word, and a lake that keeps what it had. <c>SVD_FUZZ_FILES</c> sets how
/// many, <c>SVD_FUZZ_SEED</c> the first seed.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Usual = 600;
    private const int Batch = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task DamagedFiles_AreReadOrRefused_WithAWord()
    {
        var files = Setting("SVD_FUZZ_FILES", Usual);
        var first = Setting("SVD_FUZZ_SEED", 1);
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = first; seed < first + files; seed += Batch)
        {
            var from = seed;
            var work = Task.Run(() => Run(from, Math.Min(Batch, first + files - from), tally));
            Assert.True(await Task.WhenAny(work, Task.Delay(Longest)) == work, $"seeds from {from} do not end");
            await work;
        }

        foreach (var (what, count) in tally)
        {
            output.WriteLine($"{what}: {count}");
        }
    }

    private static void Run(int first, int count, SortedDictionary<string, int> tally)
    {
        using var folder = new TemporaryFolder();
        folder.Write("good/good.csv", ReaderFiles.Csv.Replace("202602", "202512", StringComparison.Ordinal).Replace("202601", "202511", StringComparison.Ordinal));
        var lake = Lake.OpenOrCreate(folder.At("lake"), new byte[32]);
        Ingester.Ingest(folder.At("good"), lake);
        var good = Assert.Single(lake.Snapshots);
        var before = Hash(lake, good);
        Directory.CreateDirectory(folder.At("landing"));
        for (var seed = first; seed < first + count; seed++)
        {
            var (name, bytes) = Mutation.Of(seed);
            File.WriteAllBytes(folder.At("landing", name), bytes);
        }

        var result = Ingester.Ingest(folder.At("landing"), lake);
        Assert.Equal(before, Hash(lake, good));
        Assert.Contains(good, lake.Snapshots);
        Assert.Equal(lake.Snapshots.Count, Lake.Open(folder.At("lake")).Snapshots.Count);
        var told = result.Files.ToLookup(f => f.File[..6]);
        for (var seed = first; seed < first + count; seed++)
        {
            var parts = told[$"{seed:000000}"].ToArray();
            Assert.True(parts.Length > 0, $"seed {seed}: nothing is said of the file");
            foreach (var part in parts)
            {
                Assert.True(part.Snapshot is not null || part.Findings.Count > 0, $"seed {seed}: {part.File} is not read and has no finding");
                Assert.True(part.Snapshot is not { } s || s.RowsIn == s.RowsKept + s.RowsRefused, $"seed {seed}: rows of {part.File} do not add up");
                Assert.True(part.Snapshot is not { RowsRefused: > 0 } || part.Outcome == IngestOutcome.Unchanged || part.Findings.Any(f => f.RowRefused), $"seed {seed}: rows of {part.File} are refused without a finding");
                Count($"{part.Outcome}");
                foreach (var code in part.Findings.Select(f => f.Code).Distinct())
                {
                    Count($"  {code}");
                }
            }
        }

        void Count(string what) => tally[what] = tally.GetValueOrDefault(what) + 1;
    }

    private static string Hash(Lake lake, Snapshot snapshot) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(lake.Parquet(snapshot))));

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
