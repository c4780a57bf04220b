namespace SvdPipeline.Benchmarks;

/// <summary>Medians of a task.</summary>
/// <param name="Label">Name in the table.</param>
/// <param name="Seconds">Median seconds.</param>
/// <param name="CpuSeconds">Median processor seconds.</param>
/// <param name="PeakMiB">Median peak memory.</param>
internal sealed record TaskResult(string Label, double Seconds, double CpuSeconds, double PeakMiB)
{
    /// <summary>The medians.</summary>
    public static TaskResult MedianOf(string label, IReadOnlyList<Measurement> runs) =>
        new(label, Median(runs.Select(r => r.Seconds)), Median(runs.Select(r => r.CpuSeconds)), Median(runs.Select(r => r.PeakMiB)));

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }
}
