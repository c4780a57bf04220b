using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Storage;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Ingest;

/// <summary>Findings about rows and cells.</summary>
internal static class RowFindings
{
    private const int LongestShown = 60;

    public static Finding Cell(string code, string file, long line, int column, string name, string found, string wanted) =>
        Make(code, file, line, column, name, found.Length == 0 ? "empty" : found.Length <= LongestShown ? found : found[..LongestShown] + "…", wanted);

    public static Finding Refused(RowNeed need, string file, long line, int column, string name) =>
        Make(need.Code, file, line, column, name, "empty", need.What, refused: true);

    public static Finding WrongLength(string file, long line, int found, int wanted) =>
        Make("SVD-I120", file, line, 0, "", $"{Text(found)} cells", $"{Text(wanted)} cells, as in the header", refused: true);

    public static Finding OpenQuote(string file, long line) =>
        Make("SVD-I121", file, line, 0, "", "a quote that is not closed", "each opening quote closed, and no record longer than 1 MiB", refused: true);

    public static Finding Unreadable(string file, UnreadableTable why) => why.Code == "SVD-I121"
        ? OpenQuote(file, why.Line)
        : Make(why.Code, file, why.Line, 0, "", why.Found, "a table that can be read to its end", refused: true);

    public static Finding Error(string file, long line, int column, string name, string error) => Make("SVD-I115", file, line, column, name, error, "a value");

    public static Finding Beside(string file, long line, int column) => Make("SVD-I116", file, line, column, "", "a cell beside the table", "nothing to the right of the last header");

    public static Finding Note(string file, long line, int column) => Make("SVD-I140", file, line, column, "", "a row with one cell, taken for a note", "rows of the table only", refused: true);

    public static Finding Total(string file, long line, int column, string name, string found) => Make("SVD-I141", file, line, column, name, found, "rows that are no total", refused: true);

    public static Finding TotalDiffers(string file, long line, int column, string name, decimal total, decimal sum) => Make(
        "SVD-I142", file, line, column, name, $"a total of {Text(total)}, where the rows add up to {Text(sum)} ({(total > sum ? "+" : "")}{Text(total - sum)})", "a total that is the sum of its rows");

    public static Finding StrayQuote(string file, long line) =>
        Make("SVD-I122", file, line, 0, "", "a quote inside a cell that is not quoted, or text after a closing quote", "quotes around the whole cell, doubled inside it");

    public static Finding TwoOrders(string file, long line, int column, string name) =>
        Make("SVD-I125", file, line, column, name, "a date in another order than those before", "one format in a column");

    public static Finding StrayDates(string file, int column, string name, long count, DateOnly first, DateOnly last) =>
        Make("SVD-I112", file, 0, column, name, $"{Text(count)} dates outside {first.ToString("yyyy-MM", CultureInfo.InvariantCulture)} to {last.ToString("yyyy-MM", CultureInfo.InvariantCulture)}, the months that the file covers", "dates in the months that the file covers");

    public static Finding NotUtf8(string file, long line) =>
        Make("SVD-I124", file, line, 0, "", "bytes that are not UTF-8; the file was read as Windows-1252", "text in UTF-8");

    public static Finding Nul(string file, long line) => Make("SVD-I127", file, line, 0, "", "a NUL byte", "text", refused: true);

    public static Finding NoRows(string file, long line) => Make("SVD-I128", file, line, 0, "", "a header and no rows", "at least one row", refused: true);

    public static Finding Dropped(string file, long line, int column, string name) =>
        Make("SVD-I102", file, line, column, name, name.Length == 0 ? "a column without a header" : "a column that the contract does not have", "the columns of the contract only");

    public static Finding MonthMended(string file, long line, int column, string name, DateOnly month) =>
        Make("SVD-I114", file, line, column, name, name.Length == 0 ? "a blank header" : $"the header '{name}'", month.ToString("MMMM yyyy", CultureInfo.InvariantCulture) + ", the month between its neighbours");

    public static Finding SameVintage(string file, string other, string vintage, string used) =>
        Make("SVD-I130", file, 0, 0, "", $"another file of vintage {vintage} than {other}", $"one file a vintage; {used} is used, received later");

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    public static Finding Removed(string file, Removal removal) =>
        Make("SVD-I150", file, 0, 0, "", $"a file whose rows were removed as {removal.Reason}: {removal.Why}", "files whose rows may be kept");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Make(string code, string file, long line, int column, string name, string found, string wanted, bool refused = false) =>
        new(code, file, line, column, name, found, wanted, FindingCatalogue.Entry(code).Remedy, refused);
}
