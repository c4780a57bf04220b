namespace SvdPipeline.Functions.Builds;

/// <summary>A step as kept in the store: who works on it writes it, nobody else.</summary>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Started">When the last try began.</param>
/// <param name="Alive">When its worker last wrote; one silent for too long has been killed.</param>
/// <param name="Message">What it last said.</param>
/// <param name="Code">Code of the catalogue, when it failed.</param>
/// <param name="Remedy">What to do then.</param>
/// <param name="Tries">How often it was begun.</param>
public sealed record StepNote(string State, DateTimeOffset? Started, DateTimeOffset Alive, string Message, string? Code = null, string? Remedy = null, int Tries = 0)
{
    /// <summary>The note as people see it.</summary>
    public BuildStep Shown(string name) =>
        new(name, State, Started, Started is { } from ? Math.Max(0, Math.Round((Alive - from).TotalSeconds, 1)) : 0, Message, Code, Remedy, Tries);
}
