namespace SvdPipeline.Functions.Triggers;

/// <summary>A piece of work done from time to time.</summary>
/// <param name="Function">Name of the function, also its folder and the path the Functions host posts to.</param>
/// <param name="Every">Time between two starts when the app keeps its own time; the schedule of <c>function.json</c> says the same.</param>
/// <param name="Run">The call.</param>
public sealed record TimedWork(string Function, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> Run)
{
    /// <summary>Name of the binding in <c>function.json</c> and in the payload.</summary>
    public const string Binding = "timer";
}
