using SvdPipeline.Areas;

namespace SvdPipeline.Sources;

/// <summary>A column whose first value tells apart sources that share a header.</summary>
/// <param name="Headers">Headers of the column.</param>
/// <param name="Values">Values that belong to the source; none where the column must not be there.</param>
public sealed record Recognise(IReadOnlyList<string> Headers, IReadOnlyList<string> Values)
{
    /// <summary>True when a table that starts so can be of the source.</summary>
    public bool Fits(FileHead head)
    {
        var wanted = Headers.Select(Spelling.Normal).ToHashSet(StringComparer.Ordinal);
        var field = head.Headers.Select(Spelling.Normal).ToList().FindIndex(wanted.Contains);
        return field < 0
            ? Values.Count == 0
            : Values.Contains("*") || (field < head.FirstRow.Count && Values.Select(Spelling.Normal).Contains(Spelling.Normal(head.FirstRow[field])));
    }
}
