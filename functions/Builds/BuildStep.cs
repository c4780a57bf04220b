namespace SvdPipeline.Functions.Builds;

/// <summary>One step of a build as people see it.</summary>
/// <param name="Name"><c>measure</c>, the GSS code of a borough, or <c>london</c>.</param>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Started">When its last try began; null before the first.</param>
/// <param name="Seconds">How long it took, or has taken as far as it last told.</param>
/// <param name="Message">What it last said.</param>
/// <param name="Code">Code of the catalogue, when it failed.</param>
/// <param name="Remedy">What to do then.</param>
/// <param name="Tries">How often it was begun.</param>
public sealed record BuildStep(string Name, string State, DateTimeOffset? Started, double Seconds, string Message, string? Code, string? Remedy, int Tries)
{
    /// <summary>Name of the step that measures London.</summary>
    public const string Measure = "measure";

    /// <summary>Name of the last step: the comparison, the indexes and the record of the build.</summary>
    public const string London = "london";
}
