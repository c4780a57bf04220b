using System.Globalization;
using SvdPipeline.Ingest;
using SvdPipeline.Sources.Sample;
using SvdPipeline.Storage;

namespace SvdPipeline.Benchmarks;

/// <summary>One round: sample data of so many crime rows, then every task in turn, several times.</summary>
internal static class BenchmarkRun
{
    /// <summary>Crime rows of six years at scale 1.</summary>
    private const decimal RowsAtScaleOne = 1_493_500;

    /// <summary>Last day of the sample.</summary>
    public static DateOnly LastDay { get; } = SampleData.LastMonth.AddMonths(1).AddDays(-1);

    /// <summary>Measures a round.</summary>
    public static RoundResult Of(int rows, BenchmarkOptions options)
    {
        var temporary = options.Work is null;
        var root = temporary ? Directory.CreateTempSubdirectory("svd-benchmarks-").FullName : Path.Combine(options.Work!, rows.ToString(CultureInfo.InvariantCulture));
        var folder = new BenchmarkFolder(root);
        try
        {
            Say($"{rows:N0} rows: writing sample data");
            SampleData.Write(folder.Root, new SampleOptions(Scale: Math.Max(0.01m, rows / RowsAtScaleOne), Defects: true));
            var ingested = Ingester.Ingest(folder.Landing, Lake.OpenOrCreate(folder.Lake));
            var read = ingested.InUse.Where(f => f.Source == "safestats-mps-crime").Sum(f => f.Snapshot!.RowsIn);
            var bytes = Directory.GetFiles(folder.Crimes).Sum(f => new FileInfo(f).Length);
            var result = new RoundResult(read, bytes, Measure(MeasuredTask.Ingest, folder, options), Measure(MeasuredTask.Figures, folder, options));
            folder.RemoveScratch();
            return result;
        }
        finally
        {
            if (temporary)
            {
                Directory.Delete(folder.Root, recursive: true);
            }
        }
    }

    // In turn: a slow moment of the machine falls on all alike.
    private static IReadOnlyList<TaskResult> Measure(MeasuredTask[] tasks, BenchmarkFolder folder, BenchmarkOptions options)
    {
        var measured = tasks.ToDictionary(t => t, _ => new List<Measurement>());
        for (var turn = 1; turn <= options.Repeats; turn++)
        {
            foreach (var task in tasks)
            {
                measured[task].Add(task.Run(folder));
                Say($"  turn {turn}, {task.Id}: {measured[task][^1].Seconds:0.00} s, {measured[task][^1].CpuSeconds:0.00} s of processors, {measured[task][^1].PeakMiB:0} MiB");
            }
        }

        return [.. tasks.Select(t => TaskResult.MedianOf(t.Label, measured[t]))];
    }

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
