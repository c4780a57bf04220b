using AngleSharp.Dom;

namespace SvdPipeline.Documents;

/// <summary>Which columns of a table hold numbers: their headings are set to the right like what stands below them.</summary>
internal static class NumberColumns
{
    /// <summary>True for the class of a cell with a number.</summary>
    public static bool IsNumber(IElement cell) => (cell.GetAttribute("class") ?? "").Split(' ').Contains("num", StringComparer.Ordinal);

    /// <summary>True for every column, from the left, whose cells in the body all hold numbers.</summary>
    public static bool[] Of(IElement table)
    {
        var rows = table.QuerySelectorAll("tbody tr").Select(r => r.Children).ToList();
        var count = rows.Select(r => r.Length).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, count).Select(c => rows.TrueForAll(r => c < r.Length && IsNumber(r[c])))];
    }
}
