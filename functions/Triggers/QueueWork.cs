namespace SvdPipeline.Functions.Triggers;

/// <summary>A piece of work that a message of a queue asks for.</summary>
/// <param name="Function">Name of the function, also its folder and the path the Functions host posts to.</param>
/// <param name="Queue">Its queue.</param>
/// <param name="Whole">True when it needs the whole machine to itself.</param>
/// <param name="Run">The call; gets the text of the message.</param>
public sealed record QueueWork(string Function, string Queue, bool Whole, Func<IServiceProvider, string, CancellationToken, Task> Run)
{
    /// <summary>Name of the binding in <c>function.json</c> and in the payload.</summary>
    public const string Binding = "message";

    /// <summary>Tries before a message goes to the poison queue; <c>maxDequeueCount</c> of <c>host.json</c>.</summary>
    public const int Tries = 5;

    /// <summary>Queue of messages that failed at every try.</summary>
    public string Poison => Queue + "-poison";

    /// <summary>True when it reads a poison queue: then it is tried until it succeeds.</summary>
    public bool IsLast => Queue.EndsWith("-poison", StringComparison.Ordinal);
}
