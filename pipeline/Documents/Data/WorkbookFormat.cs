namespace SvdPipeline.Documents.Data;

/// <summary>Number formats of a workbook; the order is that of its cell styles.</summary>
public enum WorkbookFormat
{
    /// <summary>As it is.</summary>
    General,

    /// <summary>Whole, with thousands separators.</summary>
    Whole,

    /// <summary>One decimal.</summary>
    OneDecimal,

    /// <summary>A proportion as a percentage.</summary>
    Percent,

    /// <summary>A change as a percentage with its sign.</summary>
    SignedPercent,
}
