namespace SvdPipeline.Benchmarks;

/// <summary>What one run of a task took.</summary>
/// <param name="Seconds">Seconds of the work, without the start of the process.</param>
/// <param name="PeakMiB">Peak resident memory of the process.</param>
internal sealed record Measurement(double Seconds, double PeakMiB);
