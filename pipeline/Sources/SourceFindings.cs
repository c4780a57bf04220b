using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Sources;

/// <summary>Findings about a file as a whole.</summary>
internal static class SourceFindings
{
    private const int NamesShown = 6;

    /// <summary>A file, or a table of it, that cannot be opened.</summary>
    public static Finding Unreadable(string file, UnreadableTable why) => Make(why.Code, file, why.Line, "", why.Found, why.Code switch
    {
        "SVD-S107" => "a file without a password",
        "SVD-S108" => "an archive of plain tables",
        _ => "a table with a header: CSV, a workbook, JSON, Parquet, or an archive of these",
    });

    public static Finding Passed(string file, IReadOnlyList<string> parts) => Make("SVD-S106", file, 0, "", $"no table in {Names(parts)}", "a table in each sheet or member, or notes, which need none");

    public static Finding NothingInside(string file, int parts) => Make("SVD-S101", file, 0, "", parts == 0 ? "an archive without files" : $"{parts.ToString(CultureInfo.InvariantCulture)} sheets or members, none of which a contract knows", "a table of a contract (svd sources lists them)");

    public static Finding NoHeader(string file) => Make("SVD-S105", file, 1, "", "nothing", "a header row");

    public static Finding NotRecognised(string file, LayoutMatch? nearest) => Make(
        "SVD-S101",
        file,
        0,
        "",
        nearest is null
            ? "a header that no contract knows"
            : $"a header nearest to {nearest.Layout.Contract.Id}, without {Names(nearest.Missing)}" + (nearest.Layout.Dropped.Count > 0 ? $" and with {Names(nearest.Layout.Dropped.Select(i => nearest.Layout.Headers[i]))}" : ""),
        "a header of a contract (svd sources lists them), or a mapping file beside it");

    public static Finding NoContractYet(string file, KnownPublication known) => Make("SVD-S102", file, 0, "", known.Title, "a publication that has a contract");

    public static Finding Ambiguous(string file, long line, IReadOnlyList<SourceContract> contracts) => Make(
        "SVD-S103",
        file,
        line,
        contracts[0].Recognise?.Headers[0] ?? "",
        $"a header that fits {string.Join(" and ", contracts.Select(c => c.Id).Distinct(StringComparer.Ordinal))}",
        string.Join("; ", contracts.Where(c => c.Recognise is not null).Select(c => c.Recognise!.Values.Count == 0 ? $"no column {c.Recognise.Headers[0]} for {c.Id}" : $"{c.Recognise.Headers[0]} = {c.Recognise.Values[0]} for {c.Id}")));

    public static Finding RequiredMissing(string file, long line, SourceContract contract, IReadOnlyList<string> missing) => Make(
        "SVD-I101",
        file,
        line,
        missing.Count == 1 ? missing[0] : "",
        $"a header of {contract.Id} without {Names(missing)}",
        missing.Count == 1 ? $"the column {missing[0]}" : $"the columns {Names(missing)}",
        refused: true);

    public static Finding RepeatedHeader(string file, long line, int column, string header, int first) =>
        Make("SVD-I103", file, line, header, $"the header of column {first.ToString(CultureInfo.InvariantCulture)} again", "each column once", column, refused: true);

    public static Finding Mapping(string code, string file, long line, string name, string found, string wanted) => Make(code, file, line, name, found, wanted);

    private static string Names(IEnumerable<string> names)
    {
        var all = names.Select(n => $"'{n}'").ToArray();
        return all.Length <= NamesShown ? string.Join(", ", all) : $"{string.Join(", ", all.Take(NamesShown))} and {(all.Length - NamesShown).ToString(CultureInfo.InvariantCulture)} more";
    }

    private static Finding Make(string code, string file, long line, string columnName, string found, string wanted, int column = 0, bool refused = false) =>
        new(code, file, line, column, columnName, found, wanted, FindingCatalogue.Entry(code).Remedy, refused);
}
