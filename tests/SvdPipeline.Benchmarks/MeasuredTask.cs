using System.Diagnostics;
using System.Globalization;
using SvdPipeline.Definition;
using SvdPipeline.Ingest;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Benchmarks;

/// <summary>
/// Something measured: part of SvdPipeline, or a peer doing the same. Runs in a child process, so that peak memory is its own.
/// </summary>
/// <param name="Id">Name on the command line.</param>
/// <param name="Label">Name in the table.</param>
/// <param name="Work">The work.</param>
internal sealed record MeasuredTask(string Id, string Label, Action<BenchmarkFolder> Work)
{
    /// <summary>P1, from CSV to Parquet: SvdPipeline first.</summary>
    public static readonly MeasuredTask[] Ingest =
    [
        new("ingest", "SvdPipeline: every cell checked, findings, references hashed, snapshot committed", Ours),
        Peer("copy_untyped", "DuckDB `read_csv` + `copy`, types sniffed, no check"),
        Peer("copy_typed", "DuckDB typed `read_csv` + `copy`, no check"),
        Peer("copy_rejects", "DuckDB `store_rejects`, type errors only"),
        Peer("copy_checked", "DuckDB `store_rejects` + the same checks in SQL"),
        Peer("copy_checked_hashed", "the same, references hashed"),
    ];

    /// <summary>P3, from Parquet to figures: SvdPipeline first.</summary>
    public static readonly MeasuredTask[] Figures =
    [
        new("figures", "SvdPipeline: definition, every measure, window and breakdown, 33 boroughs", OurFigures),
        new("scan_group", "DuckDB: one scan-and-group of the same Parquet", folder => PeerScript.Run("scan_group", new Dictionary<string, object> { ["files"] = CrimeParquet(folder) })),
    ];

    /// <summary>Runs a task in this process and prints seconds, processor seconds and peak memory.</summary>
    public static void RunHere(string id, BenchmarkFolder folder)
    {
        var task = Ingest.Concat(Figures).Single(t => t.Id == id);
        var watch = Stopwatch.StartNew();
        task.Work(folder);
        watch.Stop();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.000} {Environment.CpuUsage.TotalTime.TotalSeconds:0.000} {PeakMiB():0.0}"));
    }

    /// <summary>Runs the task in a child process.</summary>
    public Measurement Run(BenchmarkFolder folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["run-one", Id, folder.Root]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd().Trim().Split('\n')[^1];
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException($"The task '{Id}' failed.");
        }

        var numbers = output.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Measurement(numbers[0], numbers[1], numbers[2]);
    }

    private static void Ours(BenchmarkFolder folder) => Ingester.Ingest(folder.Crimes, Lake.OpenOrCreate(folder.Fresh("ingest")));

    private static void OurFigures(BenchmarkFolder folder)
    {
        using var warehouse = new Warehouse();
        LakeWarehouse.Load(warehouse, Lake.Open(folder.Lake), BenchmarkRun.LastDay);
        DefinitionSeeds.Load(warehouse, DefinitionProfiles.Load(DefinitionProfile.Default));
        FigureBuilder.Build(warehouse, BenchmarkRun.LastDay);
    }

    private static MeasuredTask Peer(string script, string label) => new(script, label, folder => PeerScript.Run(script, new Dictionary<string, object>
    {
        ["files"] = Directory.GetFiles(folder.Crimes, "*.csv").Order(StringComparer.Ordinal).ToList(),
        ["target"] = Path.Combine(folder.Fresh(script), "rows.parquet"),
        ["key"] = "a key as long as the hash of it, 32",
    }));

    private static List<string> CrimeParquet(BenchmarkFolder folder)
    {
        var lake = Lake.Open(folder.Lake);
        return [.. lake.Snapshots.Where(s => s.Source == "safestats-mps-crime").Select(lake.Parquet)];
    }

    private static double PeakMiB()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
        {
            return Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        }

        var peak = File.ReadLines(Status).Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(peak["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
