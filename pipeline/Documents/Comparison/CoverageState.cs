namespace SvdPipeline.Documents.Comparison;

/// <summary>State of a source for a borough.</summary>
internal enum CoverageState
{
    /// <summary>All 60 months, or the whole table.</summary>
    Supplied,

    /// <summary>Twelve months or more without a gap, but not up to the as-of month.</summary>
    Late,

    /// <summary>Some months.</summary>
    Partial,

    /// <summary>Nothing.</summary>
    Missing,
}
