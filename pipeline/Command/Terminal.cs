using System.Text.Json;
using SvdPipeline.Builds;
using SvdPipeline.Findings;

namespace SvdPipeline.Command;

/// <summary>Where a command speaks: stdout is data, stderr is talk.</summary>
/// <param name="output">Data.</param>
/// <param name="talk">Talk.</param>
/// <param name="interactive">True on a terminal, where a running stage is shown.</param>
internal sealed class Terminal(TextWriter output, TextWriter talk, bool interactive)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string EraseLine = "\r\u001b[K";

    /// <summary>Prints data.</summary>
    public void Print(string text) => output.WriteLine(text);

    /// <summary>Prints data as JSON.</summary>
    public void PrintJson<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, Indented));

    /// <summary>Says one line.</summary>
    public void Say(string line = "") => talk.WriteLine(line);

    /// <summary>A log that tells each finished stage in one line.</summary>
    public StageLog Stages() => interactive
        ? new StageLog(line => talk.WriteLine(EraseLine + line), stage => talk.Write(EraseLine + stage + " ..."))
        : new StageLog(talk.WriteLine);

    /// <summary>Says a finding in four lines: where, found, wanted, do.</summary>
    public void Say(Finding finding)
    {
        var place = finding.File;
        place += finding.Line > 0 ? $", line {finding.Line}" : string.Empty;
        place += finding.Column > 0 ? $", column {finding.Column}" : string.Empty;
        place += finding.ColumnName.Length > 0 ? $" '{finding.ColumnName}'" : string.Empty;
        talk.WriteLine($"{finding.Code}  {place}");
        talk.WriteLine($"          found   {finding.Found}");
        talk.WriteLine($"          wanted  {finding.Wanted}");
        talk.WriteLine($"          do      {finding.Remedy}");
    }

    /// <summary>Says an error that the user can mend.</summary>
    public void Say(UserError error)
    {
        talk.WriteLine($"{error.Code}  {error.Message}");
        talk.WriteLine($"          do      {error.Remedy}");
    }
}
