using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SvdPipeline.Benchmarks;

/// <summary>All rounds as a Markdown table.</summary>
internal sealed class BenchmarkReport
{
    private readonly List<RoundResult> rounds = [];

    /// <summary>Adds a round.</summary>
    public void Add(RoundResult round) => rounds.Add(round);

    /// <summary>Machine and versions, then a table a goal. A ratio is SvdPipeline's seconds over the row's: below 1 SvdPipeline is faster.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0;
        Line(text, $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {memory:0} GiB memory; {RuntimeInformation.FrameworkDescription}; DuckDB {PeerScript.Version()}. Medians of runs in turn, each in its own process.");
        Table(text, "P1: crime extracts from CSV to Parquet", round => round.Ingest);
        Table(text, "P3: from Parquet to figures", round => round.Figures);
        return text.ToString().TrimEnd();
    }

    private void Table(StringBuilder text, string title, Func<RoundResult, IReadOnlyList<TaskResult>> part)
    {
        text.Append('\n');
        Line(text, $"{title}\n");
        text.Append("| rows | MiB of CSV | work | seconds | ratio | processor seconds | ratio | peak MiB |\n|---:|---:|---|---:|---:|---:|---:|---:|\n");
        foreach (var round in rounds)
        {
            var ours = part(round)[0];
            foreach (var task in part(round))
            {
                Line(text, $"| {round.Rows:N0} | {round.Bytes / 1048576.0:0} | {task.Label} | {task.Seconds:0.00} | {ours.Seconds / task.Seconds:0.00} | {task.CpuSeconds:0.00} | {ours.CpuSeconds / task.CpuSeconds:0.00} | {task.PeakMiB:0} |");
            }
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
