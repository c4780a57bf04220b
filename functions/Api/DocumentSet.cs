namespace SvdPipeline.Functions.Api;

/// <summary>The documents of a borough, or of the comparison, in one month and edition.</summary>
/// <param name="AsOf">As-of month.</param>
/// <param name="Edition"><c>official</c> or <c>public</c>.</param>
/// <param name="Build">Build they come from.</param>
/// <param name="Files">Address that lists the files.</param>
public sealed record DocumentSet(string AsOf, string Edition, string Build, string Files);
