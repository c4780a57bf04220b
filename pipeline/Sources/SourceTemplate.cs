using System.Text;
using SvdPipeline.Areas;

namespace SvdPipeline.Sources;

/// <summary>
/// What someone who supplies a source needs, made from its contract alone: an empty CSV with the canonical header, a data dictionary as CSV and as
/// Markdown, and a mapping file to fill in.
/// </summary>
public static class SourceTemplate
{
    private static readonly string[] Dictionary = ["column", "what it holds", "type", "allowed values", "required", "sensitivity", "what becomes of it", "other headers understood"];

    /// <summary>The files by name: <c>{id}.csv</c>, <c>{id}.dictionary.csv</c>, <c>{id}.dictionary.md</c>, <c>{id}.mapping.yaml</c>.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(SourceContract contract) =>
    [
        ($"{contract.Id}.csv", string.Join(',', Headers(contract).Select(Csv)) + "\n"),
        ($"{contract.Id}.dictionary.csv", string.Concat(Rows(contract).Prepend(Dictionary).Select(row => string.Join(',', row.Select(Csv)) + "\n"))),
        ($"{contract.Id}.dictionary.md", Markdown(contract)),
        ($"{contract.Id}.mapping.yaml", Mapping(contract)),
    ];

    /// <summary>The canonical header: the columns of the contract, then what tells the source from others of the same header.</summary>
    public static IReadOnlyList<string> Headers(SourceContract contract)
    {
        var own = Columns(contract).Select(c => c.Header).Concat(Telling(contract) ?? []).Concat(contract.Unpivot?.Columns?.Keys ?? []);
        return [.. own.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Columns with their headers in the newest layout.</summary>
    private static IEnumerable<(ContractColumn Column, string Header)> Columns(SourceContract contract)
    {
        var headers = contract.Vintages[^1].Columns;
        return contract.Columns
            .Select(c => (c, headers is null ? c.Headers.FirstOrDefault("") : headers.GetValueOrDefault(c.Name, "")))
            .Where(c => c.Item2.Length > 0);
    }

    /// <summary>The column that tells the source apart and that is not one of its columns already.</summary>
    private static string[]? Telling(SourceContract contract) =>
        contract.Recognise is { Values.Count: > 0 } rule && !contract.Columns.Any(c => c.Headers.Select(Spelling.Normal).Intersect(rule.Headers.Select(Spelling.Normal)).Any())
            ? [rule.Headers[0]]
            : null;

    private static IEnumerable<string[]> Rows(SourceContract contract)
    {
        foreach (var (column, header) in Columns(contract))
        {
            yield return
            [
                header, ColumnWords.Holds(column), ColumnWords.Type(column), ColumnWords.Allowed(column), column.Required ? "yes" : "no",
                column.Sensitivity.ToString().ToLowerInvariant(), ColumnWords.Becomes(column), string.Join(", ", column.Headers.Where(h => h != header)),
            ];
        }

        foreach (var telling in Telling(contract) ?? [])
        {
            yield return [telling, "tells this source from others with the same header", "one of a list", string.Join(", ", contract.Recognise!.Values), "yes", "open", "not kept", string.Join(", ", contract.Recognise.Headers.Skip(1))];
        }

        foreach (var header in contract.Unpivot?.Columns?.Keys ?? [])
        {
            yield return [header, "a number of its own row", "number", "0 or more", "yes", "open", $"a row each, in {contract.Unpivot!.Value}", ""];
        }
    }

    private static string Markdown(SourceContract contract)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(contract.Title).Append("\n\n")
            .Append("| | |\n|---|---|\n| source | `").Append(contract.Id).Append("` |\n| publisher | ").Append(contract.Publisher)
            .Append(" |\n| licence | ").Append(contract.Licence).Append(" |\n| arrives | ").Append(contract.Access)
            .Append(" |\n| schedule | ").Append(SourceText.Kept(contract.Schedule))
            .Append(" |\n| layout | ").Append(contract.Status == "verified" ? "verified: read from real files" : "unverified: ours, no real file was read")
            .Append(" |\n| rows kept for | ").Append(contract.Retention is { } kept ? $"{kept.Months} months after the end of the data. {kept.Reason}" : "as long as wanted: published data").Append(" |\n\n");
        if (contract.Notes.Length > 0)
        {
            page.Append(contract.Notes).Append("\n\n");
        }

        if (contract.Unpivot is { Columns: null })
        {
            page.Append("The numbers stand in one column a month after these columns.\n\n");
        }

        page.Append("Columns that are not listed here are not kept. Names, addresses and free text must not be in the file.\n\n");
        page.Append("| ").AppendJoin(" | ", Dictionary).Append(" |\n|").Insert(page.Length, "---|", Dictionary.Length).Append('\n');
        foreach (var row in Rows(contract))
        {
            page.Append("| ").AppendJoin(" | ", row.Select((cell, i) => i == 0 ? $"`{cell}`" : cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }

        page.Append("\nA row must have ").AppendJoin("; ", contract.Needs.Select(n => $"{n.What} ({string.Join(" or ", n.Columns)})")).Append(".\n");
        return page.ToString();
    }

    /// <summary>Every line but the first is a comment, so that the file as written changes nothing.</summary>
    private static string Mapping(SourceContract contract)
    {
        var yaml = new StringBuilder();
        yaml.Append("# Put this file beside the extract, named after it (extract.mapping.yaml) or mapping.yaml for all files of the folder.\n")
            .Append("# Take the # away from the lines that differ, and write your header or value. 'svd sources check FILE' says what is understood.\n")
            .Append("source: ").Append(contract.Id).Append("\n#\n# columns:                 # column of the contract: header in your extract\n");
        foreach (var (column, header) in Columns(contract))
        {
            yaml.Append("#   ").Append(column.Name).Append(": ").Append(Yaml(header)).Append(column.Required ? "    # required\n" : "\n");
        }

        var listed = contract.Columns.Where(c => c.Type is ColumnKind.Category or ColumnKind.Flag).ToArray();
        if (listed.Length > 0)
        {
            yaml.Append("#\n# values:                  # column of the contract: your value: value of the contract; \"\" for not known\n");
            foreach (var column in listed)
            {
                yaml.Append("#   ").Append(column.Name).Append(":    # ").AppendJoin(", ", column.Canonical)
                    .Append("\n#     \"your value\": ").Append(Yaml(column.Canonical.FirstOrDefault() ?? "")).Append('\n');
            }
        }

        return yaml.ToString();
    }

    private static string Yaml(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Csv(string text) => text.AsSpan().ContainsAny("\",\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
