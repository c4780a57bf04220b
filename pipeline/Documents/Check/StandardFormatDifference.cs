namespace SvdPipeline.Documents.Check;

/// <summary>One difference from the standard format.</summary>
/// <param name="Code">Code of the catalogue, such as <c>SVD-C102</c>.</param>
/// <param name="File">File, below the folder checked.</param>
/// <param name="Place">Section, table or other place in it; empty for the file as a whole.</param>
/// <param name="Found">What is there.</param>
/// <param name="Wanted">What should be.</param>
public sealed record StandardFormatDifference(string Code, string File, string Place, string Found, string Wanted);
