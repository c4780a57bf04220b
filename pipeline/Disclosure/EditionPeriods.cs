using System.Globalization;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>
/// The windows of two editions on one line of months: which of them are the same days, and the pieces that they cut each other into. The twelve months now
/// less the twelve months then are the months added less the months dropped.
/// </summary>
internal sealed class EditionPeriods
{
    private const int Year = 12;

    private readonly Dictionary<string, string> now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> months = new(StringComparer.Ordinal);

    /// <summary>Lays the windows of an edition over those of an earlier one.</summary>
    /// <param name="asOf">Any day of the as-of month.</param>
    /// <param name="earlier">Any day of the earlier edition's as-of month.</param>
    public EditionPeriods(DateOnly asOf, DateOnly earlier)
    {
        var windows = Starts(asOf).ToDictionary(w => w.Start, w => w.Id);
        var then = Starts(earlier).ToArray();
        int[] cuts = [.. windows.Keys.Concat(then.Select(w => w.Start)).SelectMany(start => new[] { start, start + Year }).Distinct().Order()];
        foreach (var (start, id) in then)
        {
            now[id] = windows.GetValueOrDefault(start, Id(start, start + Year));
            Cut(now[id], start, cuts);
        }

        foreach (var (start, id) in windows)
        {
            Cut(id, start, cuts);
        }
    }

    /// <summary>The earlier edition's period in the terms of the later one: the same days, under the later one's id where it has them.</summary>
    public string Now(string period) => now.GetValueOrDefault(period, period);

    /// <summary>The pieces of a window, in order; none where no other window cuts it.</summary>
    public IReadOnlyList<string> PiecesOf(string window) => pieces.GetValueOrDefault(window, []);

    /// <summary>The months of a window or of a piece of several months; none for a single month.</summary>
    public IReadOnlyList<string> MonthsOf(string period) => months.GetValueOrDefault(period, []);

    private void Cut(string id, int start, int[] cuts)
    {
        var inside = cuts.Where(c => c >= start && c <= start + Year).ToArray();
        var parts = inside.Zip(inside.Skip(1), (from, to) => (From: from, To: to, Id: Id(from, to))).ToArray();
        if (parts.Length < 2)
        {
            return;
        }

        pieces[id] = [.. parts.Select(p => p.Id)];
        foreach (var (from, to, period) in parts.Where(p => p.To - p.From > 1).Append((start, start + Year, id)))
        {
            months[period] = [.. Enumerable.Range(from, to - from).Select(Month)];
        }
    }

    private static IEnumerable<(int Start, string Id)> Starts(DateOnly asOf) =>
        new StandardPeriods(asOf).Windows.Select(w => ((w.From.Year * Year) + w.From.Month - 1, w.Id));

    private static string Id(int from, int to) => to - from == 1 ? Month(from) : $"{Month(from)}..{Month(to - 1)}";

    private static string Month(int month) => new DateOnly(month / Year, (month % Year) + 1, 1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
