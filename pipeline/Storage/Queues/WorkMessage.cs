namespace SvdPipeline.Storage.Queues;

/// <summary>One piece of work taken from a queue, the taker's alone until its lease ends.</summary>
/// <param name="Queue">Queue it came from.</param>
/// <param name="Id">Id of the message, the same at every try.</param>
/// <param name="Text">Its text: ids only.</param>
/// <param name="Tries">How often it has been taken, this time included.</param>
/// <param name="Lease">What proves that it is still the taker's.</param>
public sealed record WorkMessage(string Queue, string Id, string Text, int Tries, string Lease);
