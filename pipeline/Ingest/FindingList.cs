using System.Globalization;
using System.Text;
using SvdPipeline.Findings;

namespace SvdPipeline.Ingest;

/// <summary>
/// Findings of one file: all go to <c>findings.csv</c> on disk, the first few of each code and column stay in memory for printing, and all are counted.
/// </summary>
internal sealed class FindingList : IDisposable
{
    private const int ShownOfEach = 5;
    private const string Header = "code,file,line,column,column_name,found,wanted,row_refused,remedy\n";

    private readonly Dictionary<(string Code, int Column, string Name), long> counts = [];
    private readonly List<Finding> shown = [];
    private readonly StreamWriter writer;

    /// <summary>Starts the file.</summary>
    public FindingList(string path)
    {
        writer = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.Write(Header);
    }

    /// <summary>Findings made.</summary>
    public long Total { get; private set; }

    /// <summary>The first few of each code and column, in the order made.</summary>
    public IReadOnlyList<Finding> Shown => shown;

    /// <summary>Counts by code and column.</summary>
    public IEnumerable<FindingCount> Counts(string source, string file) => counts
        .OrderBy(c => c.Key.Code, StringComparer.Ordinal).ThenBy(c => c.Key.Column).ThenBy(c => c.Key.Name, StringComparer.Ordinal)
        .Select(c => new FindingCount(source, file, c.Key.Code, c.Key.Column, c.Key.Name, c.Value));

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        Total++;
        var key = (finding.Code, finding.Column, finding.ColumnName);
        var count = counts[key] = counts.GetValueOrDefault(key) + 1;
        if (count <= ShownOfEach)
        {
            shown.Add(finding);
        }

        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.Code},{Cell(finding.File)},{finding.Line},{finding.Column},{Cell(finding.ColumnName)},{Cell(finding.Found)},{Cell(finding.Wanted)},{(finding.RowRefused ? "yes" : "no")},{Cell(finding.Remedy)}\n"));
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    /// <summary>A cell that no spreadsheet takes for a formula.</summary>
    public static string Cell(string text)
    {
        var plain = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return plain.AsSpan().ContainsAny("\",\r\n") ? "\"" + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : plain;
    }
}
