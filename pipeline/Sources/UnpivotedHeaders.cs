using SvdPipeline.Areas;

namespace SvdPipeline.Sources;

/// <summary>Which columns of a wide file become rows, told from its header: months, boroughs, and headers that the contract lists.</summary>
internal static class UnpivotedHeaders
{
    /// <summary>The columns, in the file's order; what the contract requires and the header lacks goes to <paramref name="missing"/>.</summary>
    public static IReadOnlyList<UnpivotedColumn> Of(Unpivot? unpivot, IReadOnlyList<string> headers, IReadOnlyList<string> normal, List<string> missing)
    {
        if (unpivot is null)
        {
            return [];
        }

        var found = new List<UnpivotedColumn>();
        if (unpivot.Months is { } forms)
        {
            found.AddRange(MonthHeaders.Of(forms, headers));
            AddMissing(found.Count == 0, "months such as 202602");
        }

        if (unpivot.Boroughs is { } column)
        {
            var before = found.Count;
            for (var i = 0; i < headers.Count; i++)
            {
                if (Borough(headers[i]) is { } code)
                {
                    found.Add(new UnpivotedColumn(i, null, new Dictionary<string, string> { [column] = code }));
                }
            }

            AddMissing(found.Count == before, "names of boroughs");
        }

        var listed = 0;
        foreach (var (header, set) in unpivot.Columns ?? new Dictionary<string, IReadOnlyDictionary<string, string>>())
        {
            // Some releases end each header with "; measures: Value".
            var wanted = HeaderNames.NormalOf(header);
            var field = Enumerable.Range(0, normal.Count).FirstOrDefault(i => normal[i] == wanted || normal[i] == wanted + "measuresvalue", -1);
            AddMissing(field < 0 && !unpivot.Optional, header);
            if (field >= 0)
            {
                listed++;
                found.Add(new UnpivotedColumn(field, null, set));
            }
        }

        AddMissing(unpivot.Optional && unpivot.Columns is not null && listed == 0, unpivot.Columns?.Keys.FirstOrDefault() ?? "");
        return found;

        void AddMissing(bool lacks, string what)
        {
            if (lacks)
            {
                missing.Add(what);
            }
        }
    }

    /// <summary>Code of the borough that a header names; a prefix such as <c>lacu2023:</c> is passed over.</summary>
    private static string? Borough(string header) =>
        BoroughNames.FindName(header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()) is { } code && code.StartsWith("E09", StringComparison.Ordinal) ? code : null;
}
