namespace SvdPipeline.Sources.Tables;

/// <summary>A table that cannot be read, or not to its end. Caught where the file is recognised or ingested, and becomes a finding.</summary>
/// <param name="code">Code of the finding.</param>
/// <param name="found">What was found, in words.</param>
/// <param name="line">Line or row, 0 for the whole.</param>
public sealed class UnreadableTable(string code, string found, long line = 0) : Exception(found)
{
    /// <summary>Code of the finding.</summary>
    public string Code { get; } = code;

    /// <summary>What was found.</summary>
    public string Found { get; } = found;

    /// <summary>Line or row, 0 for the whole.</summary>
    public long Line { get; } = line;
}
