namespace SvdPipeline.Benchmarks;

/// <summary>What one run of a task took.</summary>
/// <param name="Seconds">Seconds of the work, without the start of the process.</param>
/// <param name="CpuSeconds">Processor seconds of the process, start included: less moved by what else the machine does.</param>
/// <param name="PeakMiB">Peak resident memory of the process.</param>
internal sealed record Measurement(double Seconds, double CpuSeconds, double PeakMiB);
