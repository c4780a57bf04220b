namespace SvdPipeline.Sources;

/// <summary>How well a header fits one vintage of one contract.</summary>
/// <param name="Layout">The layout, complete only when nothing is missing.</param>
/// <param name="Missing">Headers the contract requires and the file lacks.</param>
/// <param name="Matched">Columns of the contract that were found.</param>
/// <param name="Known">Columns of the file that the contract knows.</param>
internal sealed record LayoutMatch(FileLayout Layout, IReadOnlyList<string> Missing, int Matched, int Known)
{
    /// <summary>Fits a header to a vintage.</summary>
    public static LayoutMatch Of(SourceContract contract, HeaderVintage vintage, HeaderNames names, MappingFile? mapping)
    {
        var missing = new List<string>();
        var fields = new List<(ContractColumn, int)>();
        foreach (var column in contract.Columns.Where(c => c.Name != contract.Unpivot?.Value))
        {
            var headers = Headers(column, vintage, mapping);
            var field = headers.Select(names.IndexOf).FirstOrDefault(i => i >= 0, -1);
            if (field >= 0)
            {
                fields.Add((column, field));
            }
            else if (column.Required || vintage.Columns?.ContainsKey(column.Name) == true)
            {
                missing.Add(headers.Count > 0 ? headers[0] : column.Name);
            }
        }

        // Telling months costs; a row that has no column of the contract is not its header.
        var unpivoted = fields.Count == 0 ? [] : UnpivotedHeaders.Of(contract.Unpivot, names.Head.Headers, names.Normal, missing);
        var used = fields.Select(f => f.Item2).Concat(unpivoted.Select(u => u.Field)).ToHashSet();
        var ignored = (contract.Ignored ?? []).Select(HeaderNames.NormalOf).ToHashSet(StringComparer.Ordinal);
        var dropped = Enumerable.Range(0, names.Normal.Count).Where(i => !used.Contains(i) && names.HasColumn(i) && !ignored.Contains(names.Normal[i])).ToArray();
        var layout = new FileLayout(contract, vintage, names.Head, fields, unpivoted, dropped, mapping);
        return new LayoutMatch(layout, missing, fields.Count + (unpivoted.Count > 0 ? 1 : 0), names.Normal.Count - dropped.Length);
    }

    private static IReadOnlyList<string> Headers(ContractColumn column, HeaderVintage vintage, MappingFile? mapping) =>
        mapping?.Columns.TryGetValue(column.Name, out var mapped) == true ? [mapped]
        : vintage.Columns is null ? column.Headers
        : vintage.Columns.TryGetValue(column.Name, out var header) ? [header]
        : [];
}
