using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Documents.Comparison;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>How pages say dates, numbers, months and positions.</summary>
internal static class Words
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>An as-of month as people write it: <c>February 2026</c>.</summary>
    public static string Month(string asOf) => First(asOf)?.ToString("MMMM yyyy", Culture) ?? asOf;

    /// <summary>First day of an as-of month, or null where the text is none.</summary>
    public static DateOnly? First(string? asOf) => DateOnly.TryParseExact(asOf + "-01", "yyyy-MM-dd", Culture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day: <c>3 February 2026</c>.</summary>
    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", Culture) ?? "";

    /// <summary>A moment in London's time: <c>3 February 2026 at 14:05</c>.</summary>
    public static string Moment(DateTimeOffset? moment) => moment is { } at ? TimeZoneInfo.ConvertTime(at, London).ToString("d MMMM yyyy 'at' HH:mm", Culture) : "";

    /// <summary>A whole number with thousands separated.</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>Seconds, one decimal below ten.</summary>
    public static string Seconds(double seconds) => seconds <= 0 ? "" : seconds.ToString(seconds < 10 ? "0.0" : "N0", Culture);

    /// <summary>A number of seconds in words: <c>1 second</c>.</summary>
    public static string WholeSeconds(long seconds) => $"{Number(seconds)} {(seconds == 1 ? "second" : "seconds")}";

    /// <summary>A number of bytes: <c>2 GB</c>.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1 << 30 => $"{Number(bytes >> 30)} GB",
        >= 1 << 20 => $"{Number(bytes >> 20)} MB",
        >= 1 << 10 => $"{Number(bytes >> 10)} kB",
        _ => $"{Number(bytes)} bytes",
    };

    /// <summary>How an area lies to London, for a cell: class, sign and word.</summary>
    public static ScriptObject Position(ComparedArea area) => Object(
        ("kind", area.Position is "higher" or "lower" or "similar" ? area.Position : "none"),
        ("sign", area.Position switch { "higher" => "▲", "lower" => "▼", "similar" => "●", _ => "" }),
        ("words", area.Position switch { "higher" => "Higher", "lower" => "Lower", "similar" => "Similar", "" => "", _ => $"[{area.Position}]" }));

    /// <summary>A change with what its test says: <c>−12.5% fell</c>.</summary>
    public static string Change(ComparedArea area) => area.Change.Length > 0 && area.Direction is "rose" or "fell" or "similar" ? $"{area.Change} {area.Direction}" : area.Change;

    /// <summary>Options of a select: id, words, whether chosen.</summary>
    public static ScriptArray Options(IEnumerable<(string Id, string Text)> options, string? chosen) =>
        List(options, o => Object(("id", o.Id), ("words", o.Text), ("chosen", o.Id == chosen)));
}
