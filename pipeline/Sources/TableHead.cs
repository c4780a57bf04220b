using SvdPipeline.Areas;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Sources;

/// <summary>Finds the header of a table among its first rows: publishers put titles and notes above it.</summary>
internal static class TableHead
{
    private const int Searched = 20;

    /// <summary>Rows that may be the header: those with two cells or more, otherwise the first that is not empty. None for an empty table.</summary>
    /// <exception cref="UnreadableTable">The table cannot be opened.</exception>
    public static IReadOnlyList<FileHead> Candidates(Table table)
    {
        var rows = table.Head(Searched + 1);
        var filled = rows.Take(Searched).Select((row, i) => (Cells: row.Cells.Count(c => c.Length > 0), Index: i)).Where(r => r.Cells > 0).ToArray();
        var wide = filled.Where(r => r.Cells > 1).ToArray();
        return [.. (wide.Length > 0 ? wide : filled.Take(1)).Select(r => new FileHead(rows[r.Index].Cells, Below(rows, r.Index), r.Index, rows[r.Index].Line))];
    }

    /// <summary>All vintages against all candidates, the best first: whole before not, then by columns found, then the row further up.</summary>
    public static IReadOnlyList<LayoutMatch> Matches(Table table, IReadOnlyList<FileHead> heads, MappingFile? mapping)
    {
        var sheet = Spelling.Normal(table.Name);
        var vintages = (mapping is null ? SourceContracts.All : [SourceContracts.Find(mapping.Source)!])
            .SelectMany(contract => contract.Vintages.Select(vintage => (Contract: contract, Vintage: vintage)))
            .Where(v => v.Vintage.Sheet.Length == 0 || Spelling.Normal(v.Vintage.Sheet) == sheet)
            .ToArray();
        var matches = new List<LayoutMatch>();
        foreach (var head in heads)
        {
            var names = new HeaderNames(head);
            matches.AddRange(vintages.Select(v => LayoutMatch.Of(v.Contract, v.Vintage, names, mapping)));
            if (matches.Any(m => m.Missing.Count == 0))
            {
                break;
            }
        }

        return
        [
            .. matches
                .OrderByDescending(m => m.Missing.Count == 0)
                .ThenByDescending(m => m.Matched - m.Missing.Count)
                .ThenByDescending(m => m.Layout.Vintage.Sheet.Length > 0)
                .ThenByDescending(m => m.Layout.Contract.Recognise?.Fits(m.Layout.Head) ?? true)
                .ThenBy(m => m.Layout.Contract.Id, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> Below(IReadOnlyList<HeadRow> rows, int header) =>
        rows.Skip(header + 1).FirstOrDefault(r => r.Cells.Any(c => c.Length > 0))?.Cells ?? [];
}
