namespace SvdPipeline.Sources;

/// <summary>A column whose first value tells apart sources that share a header.</summary>
/// <param name="Headers">Headers of the column.</param>
/// <param name="Values">Values that belong to the source; none where the column must not be there.</param>
public sealed record Recognise(IReadOnlyList<string> Headers, IReadOnlyList<string> Values);
