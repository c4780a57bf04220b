using SvdPipeline.Areas;
using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>What the spellings of a text column become, by its type and value map.</summary>
internal static class TextRules
{
    private static readonly Dictionary<string, string> Flags = new(StringComparer.Ordinal)
    {
        ["yes"] = "yes", ["y"] = "yes", ["true"] = "yes", ["t"] = "yes", ["1"] = "yes",
        ["no"] = "no", ["n"] = "no", ["false"] = "no", ["f"] = "no", ["0"] = "no",
        ["unknown"] = "", ["notknown"] = "", ["notrecorded"] = "", ["nk"] = "", ["null"] = "",
    };

    /// <summary>What the contract wants of a cell, in words.</summary>
    public static string Wanted(ContractColumn column) => column.Type switch
    {
        ColumnKind.Borough => "a London borough GSS code, nine characters, such as E09000003, or its name",
        ColumnKind.Ward => "a ward GSS code, nine characters, such as E05013585",
        ColumnKind.Lsoa => "an LSOA GSS code, nine characters, such as E01002046",
        ColumnKind.Period => "a period, such as 2016-17, 2016/17, 2015, 2026-02 or 2020/21 - 22/23",
        ColumnKind.Flag => "yes or no",
        ColumnKind.Category => "one of " + string.Join(", ", column.Canonical),
        _ => "text",
    };

    /// <summary>The rule of a column. Values of the analyst's mapping file come before those of the contract.</summary>
    public static Func<string, TextReading> Of(ContractColumn column, IReadOnlyDictionary<string, string>? mapped)
    {
        var own = mapped is null ? [] : Normal(mapped.Where(m => m.Key != MappingFile.AnyOther).ToDictionary(StringComparer.Ordinal));
        var rule = mapped?.TryGetValue(MappingFile.AnyOther, out var other) == true ? Otherwise(Rule(column), other) : Rule(column);
        return found => found.Length == 0
            ? column.Blank.Length == 0 ? TextReading.Missing : TextReading.Of(column.Blank)
            : own.TryGetValue(Spelling.Normal(found), out var value)
                ? value.Length == 0 ? TextReading.Missing : TextReading.Of(value)
                : rule(found);
    }

    /// <summary>What the contract does not know becomes the mapping's value for any other.</summary>
    private static Func<string, TextReading> Otherwise(Func<string, TextReading> rule, string other) => found =>
        rule(found) is { State: not CellState.Bad } known ? known : other.Length == 0 ? TextReading.Missing : TextReading.Of(other);

    private static Func<string, TextReading> Rule(ContractColumn column) => column.Type switch
    {
        ColumnKind.Flag => found => Listed(Flags, found),
        ColumnKind.Category => Category(column),
        ColumnKind.Borough => found => BoroughNames.Find(found) is { } code ? TextReading.Of(code) : TextReading.Bad,
        ColumnKind.Ward => found => AreaCode(found, "E05", "W05"),
        ColumnKind.Lsoa => found => AreaCode(found, "E01", "W01"),
        ColumnKind.Area => found => TextReading.Of(AreaNames.CodeOf(found)),
        ColumnKind.Period => found => PeriodText.Canonical(found) is { } period ? TextReading.Of(period) : TextReading.Bad,
        _ => Folded(column),
    };

    private static Func<string, TextReading> Category(ContractColumn column)
    {
        var values = Normal(column.Values!);
        foreach (var value in column.Canonical)
        {
            values.TryAdd(Spelling.Normal(value), value);
        }

        return found => Listed(values, found);
    }

    private static TextReading Listed(Dictionary<string, string> values, string found) =>
        !values.TryGetValue(Spelling.Normal(found), out var value) ? TextReading.Bad
        : value.Length == 0 ? TextReading.Missing
        : TextReading.Of(value);

    private static TextReading AreaCode(string found, string england, string wales)
    {
        var code = found.ToUpperInvariant();
        return code.Length == 9 && (code.StartsWith(england, StringComparison.Ordinal) || code.StartsWith(wales, StringComparison.Ordinal)) && code.AsSpan(1).ContainsAnyExceptInRange('0', '9') is false
            ? TextReading.Of(code)
            : code is "UNKNOWN" or "NULL" or "N/K" ? TextReading.Missing
            : TextReading.Bad;
    }

    private static Func<string, TextReading> Folded(ContractColumn column)
    {
        var values = column.Values is null ? [] : Normal(column.Values);
        return found =>
            values.TryGetValue(Spelling.Normal(found), out var value)
                ? value.Length == 0 ? TextReading.Missing : TextReading.Of(value)
                : TextReading.Of(column.Case switch
                {
                    "upper" => found.ToUpperInvariant(),
                    "lower" => found.ToLowerInvariant(),
                    _ => found,
                });
    }

    private static Dictionary<string, string> Normal(IReadOnlyDictionary<string, string> values)
    {
        var normal = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (found, canonical) in values)
        {
            normal[Spelling.Normal(found)] = canonical;
        }

        return normal;
    }
}
