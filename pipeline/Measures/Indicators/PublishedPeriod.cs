using System.Globalization;
using System.Text.RegularExpressions;

namespace SvdPipeline.Measures.Indicators;

/// <summary>
/// Periods of published indicators: <c>2023</c>, <c>2026-02</c>, <c>2026-q1</c>, <c>ay2016-17</c> (a school year), <c>fy2016-17</c> (a financial
/// year), and pooled ones joined by an underscore, <c>fy2020-21_fy2022-23</c>. <c>latest</c> and <c>previous</c> stand for a period that no file gives.
/// </summary>
public static partial class PublishedPeriod
{
    /// <summary>Before the years of school.</summary>
    public const string Academic = "ay";

    /// <summary>Before financial years.</summary>
    public const string Financial = "fy";

    /// <summary>The newest period of an indicator.</summary>
    public const string Latest = "latest";

    /// <summary>The period before the newest.</summary>
    public const string Previous = "previous";

    /// <summary>The period of an id; null for another id. A period that no file gives has no days.</summary>
    public static Period? Of(string id)
    {
        if (id is Latest or Previous)
        {
            return new Period(id, default, default, id == Latest ? "Latest published" : "The period before the latest");
        }

        if (id.Split('_') is [var first, var last])
        {
            return One(first) is { } from && One(last) is { } to ? new Period(id, from.From, to.To, $"{from.Label} to {to.Label}") : null;
        }

        return One(id);
    }

    private static Period? One(string id)
    {
        var match = Parts().Match(id);
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var kind = match.Groups["kind"].Value;
        var part = match.Groups["part"].Value;
        if (kind.Length > 0)
        {
            var start = new DateOnly(year, kind == Academic ? 9 : 4, 1);
            return part.Length == 0 ? null : new Period(id, start, start.AddYears(1).AddDays(-1), $"{match.Groups["year"].Value}/{part}");
        }

        if (part.StartsWith('q'))
        {
            var quarter = new DateOnly(year, (3 * (part[1] - '0')) - 2, 1);
            return new Period(id, quarter, quarter.AddMonths(3).AddDays(-1), $"{quarter.ToString("MMMM", CultureInfo.InvariantCulture)} to {Name(quarter.AddMonths(2))}");
        }

        var month = part.Length == 0 ? 0 : int.Parse(part, CultureInfo.InvariantCulture);
        return part.Length == 0 ? new Period(id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), match.Groups["year"].Value)
            : month is >= 1 and <= 12 ? new Period(id, new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1), Name(new DateOnly(year, month, 1)))
            : null;
    }

    private static string Name(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<kind>ay|fy)?(?<year>(19|20|21)\d{2})(-(?<part>\d{2}|q[1-4]))?$")]
    private static partial Regex Parts();
}
