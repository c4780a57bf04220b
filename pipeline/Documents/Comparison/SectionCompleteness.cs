namespace SvdPipeline.Documents.Comparison;

/// <summary>How much of the data of one section is there.</summary>
/// <param name="Section">Id of the section.</param>
/// <param name="State">Its state.</param>
public sealed record SectionCompleteness(string Section, SectionState State);
