namespace SvdPipeline.Documents.Comparison;

/// <summary>How much of a section's data is there.</summary>
public enum SectionState
{
    /// <summary>Holds words only: no data is expected.</summary>
    Words,

    /// <summary>All its figures have data.</summary>
    Complete,

    /// <summary>Some have.</summary>
    Partial,

    /// <summary>None has.</summary>
    Missing,
}
