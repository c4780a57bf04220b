using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Check;

/// <summary>Compares a document's tables with those that most documents of its kind have.</summary>
internal static class TableCheck
{
    /// <summary>The most common list of tables; the borough's own name and part of London stand as <c>{borough}</c> and <c>{part}</c>.</summary>
    public static IReadOnlyList<OutlineTable> Wanted(IReadOnlyList<DocumentOutline> documents) =>
        documents.Select(Neutral)
            .GroupBy(tables => string.Join('\n', tables), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.First() ?? [];

    public static IEnumerable<StandardFormatDifference> Differences(DocumentOutline document, IReadOnlyList<OutlineTable> wanted)
    {
        var found = Neutral(document);
        foreach (var table in wanted)
        {
            var own = found.FirstOrDefault(t => t.Id == table.Id);
            if (own is null)
            {
                yield return new("SVD-C105", document.File, Place(table), "not there", table.Caption);
                continue;
            }

            if (own.Section != table.Section)
            {
                yield return new("SVD-C105", document.File, Place(own), $"in section {own.Section}", $"in section {table.Section}");
            }

            if (own.Caption != table.Caption)
            {
                yield return new("SVD-C106", document.File, Place(own) + ", caption", own.Caption, table.Caption);
            }

            if (own.Columns != table.Columns)
            {
                yield return new("SVD-C106", document.File, Place(own) + ", columns", own.Columns, table.Columns);
            }
        }

        foreach (var table in found.Where(t => wanted.All(w => w.Id != t.Id)))
        {
            yield return new("SVD-C105", document.File, Place(table), table.Caption, "no such table in the other documents");
        }

        var order = wanted.Select(t => t.Id).Intersect(found.Select(t => t.Id)).ToList();
        var standing = found.Select(t => t.Id).Intersect(wanted.Select(t => t.Id)).ToList();
        if (!order.SequenceEqual(standing, StringComparer.Ordinal))
        {
            yield return new("SVD-C105", document.File, "order of tables", string.Join(", ", standing), string.Join(", ", order));
        }
    }

    private static List<OutlineTable> Neutral(DocumentOutline document) =>
        [.. document.Tables.Select(t => t with { Caption = Neutral(t.Caption, document.Borough), Columns = Neutral(t.Columns, document.Borough) })];

    private static string Neutral(string text, Borough borough) => text
        .Replace(borough.Name, "{borough}", StringComparison.Ordinal)
        .Replace(borough.Part == "inner" ? "Inner London" : "Outer London", "{part}", StringComparison.Ordinal);

    private static string Place(OutlineTable table) => $"table {table.Id}";
}
