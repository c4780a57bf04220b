using System.Diagnostics;
using System.Globalization;

namespace SvdPipeline.Builds;

/// <summary>
/// Runs the stages of a command in order, tells each as it ends, and keeps their seconds.
/// Seconds go to the talk and to <c>run-log.json</c> only: no output depends on them.
/// </summary>
/// <param name="tell">Receives one plain line per finished stage.</param>
/// <param name="started">Receives the name of a stage when it starts; for a display on a terminal.</param>
public sealed class StageLog(Action<string> tell, Action<string>? started = null)
{
    private readonly List<(string Stage, double Seconds)> stages = [];

    /// <summary>Stages that ended, in order, with their seconds.</summary>
    public IReadOnlyList<(string Stage, double Seconds)> Stages => stages;

    /// <summary>Runs one stage. A stage that throws is not told.</summary>
    /// <param name="stage">Name as printed.</param>
    /// <param name="work">The work.</param>
    /// <param name="outcome">One short sentence about the result.</param>
    public T Run<T>(string stage, Func<T> work, Func<T, string> outcome)
    {
        started?.Invoke(stage);
        var watch = Stopwatch.StartNew();
        var result = work();
        var seconds = watch.Elapsed.TotalSeconds;
        stages.Add((stage, seconds));
        tell(string.Create(CultureInfo.InvariantCulture, $"{stage,-12} {outcome(result)} ({seconds:0.0} s)"));
        return result;
    }
}
