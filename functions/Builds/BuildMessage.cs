namespace SvdPipeline.Functions.Builds;

/// <summary>Message of the queues <c>measure</c> and <c>document</c>.</summary>
/// <param name="Build">Id of the build.</param>
/// <param name="Part">GSS code or <c>london</c>; null in the queue <c>measure</c>.</param>
public sealed record BuildMessage(string Build, string? Part = null)
{
    /// <summary>Name of the step it asks for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Step => Part ?? BuildStep.Measure;
}
