namespace SvdPipeline.Documents.Data;

/// <summary>A cell: text, or a number with its format.</summary>
/// <param name="Text">Text; ignored when there is a number.</param>
/// <param name="Number">Number, or null.</param>
/// <param name="Format">How a number is shown.</param>
public readonly record struct WorkbookCell(string Text, double? Number = null, WorkbookFormat Format = WorkbookFormat.General)
{
    /// <summary>A figure's value by its statistic; empty without one.</summary>
    public static WorkbookCell Of(double? value, string statistic) => new("", value is { } v ? (double)Invariant.Exact(v) : null, FormatOf(statistic));

    /// <summary>Format for a statistic.</summary>
    public static WorkbookFormat FormatOf(string statistic) => statistic switch
    {
        "count" or "rank" or "rank-london" or "harm" or "cost" => WorkbookFormat.Whole,
        "rate" or "mean" or "ratio" or "dsr" or "severity" => WorkbookFormat.OneDecimal,
        "share" => WorkbookFormat.Percent,
        "change" or "trend" => WorkbookFormat.SignedPercent,
        _ => WorkbookFormat.General,
    };
}
