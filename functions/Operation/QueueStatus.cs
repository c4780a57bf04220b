namespace SvdPipeline.Functions.Operation;

/// <summary>A queue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Messages">Messages waiting or being worked on, about.</param>
/// <param name="Oldest">When the oldest of those waiting was sent; null when none waits.</param>
public sealed record QueueStatus(string Name, int Messages, DateTimeOffset? Oldest);
