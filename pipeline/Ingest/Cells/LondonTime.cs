namespace SvdPipeline.Ingest.Cells;

/// <summary>
/// UTC stamps in London time. Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October, as it has since
/// 1996 (Summer Time Order 2002); written here so that it does not depend on the zone data of a machine.
/// </summary>
internal static class LondonTime
{
    private const int DateLength = 10;

    /// <summary>Reads a stamp such as <c>2022-09-30T23:00:00+00:00</c>, whose offset may be missing (UTC), and gives London's date and time; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out DateTime london)
    {
        london = default;
        if (cell.Length < DateLength + 6 || cell[DateLength] is not ((byte)'T' or (byte)' ') || DateText.Parse(cell[..DateLength], out var date) != DateText.Order.YearFirst)
        {
            return false;
        }

        var time = cell[(DateLength + 1)..];
        var zone = time.IndexOfAny("Z+-"u8);
        var offset = TimeSpan.Zero;
        if (zone >= 0)
        {
            if (time[zone] != 'Z' && !TryOffset(time[zone..], out offset))
            {
                return false;
            }

            time = time[..zone];
        }

        var dot = time.IndexOf((byte)'.');
        if (!TryClock(dot < 0 ? time : time[..dot], out var clock))
        {
            return false;
        }

        london = FromUtc(date.ToDateTime(TimeOnly.MinValue) + clock - offset);
        return true;
    }

    /// <summary>London's clock at a moment of UTC.</summary>
    public static DateTime FromUtc(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10) ? utc.AddHours(1) : utc;

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 1, 0, 0, DateTimeKind.Unspecified);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length is not (5 or 6) || !TryClock(text.Length == 6 ? text[1..] : (ReadOnlySpan<byte>)[text[1], text[2], (byte)':', text[3], text[4]], out var size))
        {
            return false;
        }

        offset = text[0] == '-' ? -size : size;
        return true;
    }

    private static bool TryClock(ReadOnlySpan<byte> text, out TimeSpan clock)
    {
        clock = default;
        if (text.Length is not (5 or 8) || text[2] != ':' || (text.Length == 8 && text[5] != ':'))
        {
            return false;
        }

        var seconds = 0L;
        if (!WholeNumber.TryParse(text[..2], out var hours) || !WholeNumber.TryParse(text[3..5], out var minutes) || (text.Length == 8 && !WholeNumber.TryParse(text[6..], out seconds)) || hours > 23 || minutes > 59 || seconds > 59)
        {
            return false;
        }

        clock = new TimeSpan((int)hours, (int)minutes, (int)seconds);
        return true;
    }
}
