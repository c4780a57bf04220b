namespace SvdPipeline.Functions.Operation;

/// <summary>A message that could not be read.</summary>
/// <param name="Queue">Queue it came by.</param>
/// <param name="At">When it was given up.</param>
/// <param name="Text">Its text, cut.</param>
public sealed record UnreadableMessage(string Queue, DateTimeOffset At, string Text);
