using SvdPipeline.Findings;

namespace SvdPipeline.Definition;

/// <summary>What came of a case file.</summary>
/// <param name="Cases">Number of cases.</param>
/// <param name="Differences">Cells that differ, in the file's order.</param>
public sealed record DefinitionTestResult(int Cases, IReadOnlyList<DefinitionDifference> Differences)
{
    /// <summary>0 when every case gives what is expected, otherwise 13.</summary>
    public ExitCode Exit => Differences.Count == 0 ? ExitCode.Done : ExitCode.Definition;

    /// <summary>The result in words: one line, and one more for each difference.</summary>
    public string Text()
    {
        var wrong = Differences.Select(d => d.Line).Distinct().Count();
        var lines = Differences.Select(d =>
            FormattableString.Invariant($"case {d.Case} (line {d.Line}): {d.Column} is {Shown(d.Found)}, expected {Shown(d.Expected)} [{d.Reason}]"));
        return string.Join('\n', [FormattableString.Invariant($"{Cases} cases, {Cases - wrong} as expected, {wrong} not"), .. lines]) + "\n";
    }

    private static string Shown(string value) => value.Length == 0 ? "empty" : value;
}
