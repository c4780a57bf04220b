using System.Text;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Dates as sources write them. Day before month where both are numbers; a year always has four digits.</summary>
internal static class DateText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Order of the parts of a date, as found.</summary>
    public enum Order
    {
        /// <summary>Not a date.</summary>
        None,

        /// <summary><c>2026-02-28</c> or <c>20260228</c>.</summary>
        YearFirst,

        /// <summary><c>28/02/2026</c> or <c>28 Feb 2026</c>.</summary>
        DayFirst,
    }

    /// <summary>Reads a date; a time after it is passed over.</summary>
    public static Order Parse(ReadOnlySpan<byte> cell, out DateOnly date)
    {
        date = default;
        if (cell.Length >= 10 && (cell[4] is (byte)'-' or (byte)'/') && cell[7] == cell[4])
        {
            return IsTime(cell[10..]) && Make(Digits(cell[..4]), Digits(cell[5..7]), Digits(cell[8..10]), out date) ? Order.YearFirst : Order.None;
        }

        if (cell.Length == 8 && Digits(cell) > 0)
        {
            return Make(Digits(cell[..4]), Digits(cell[4..6]), Digits(cell[6..]), out date) ? Order.YearFirst : Order.None;
        }

        var first = cell.IndexOfAny("/- ."u8);
        if (first is not (1 or 2))
        {
            return Order.None;
        }

        var rest = cell[(first + 1)..];
        var second = rest.IndexOf(cell[first]);
        if (second < 1 || rest.Length < second + 5 || !IsTime(rest[(second + 5)..]))
        {
            return Order.None;
        }

        return Make(Digits(rest[(second + 1)..(second + 5)]), Month(rest[..second]), Digits(cell[..first]), out date) ? Order.DayFirst : Order.None;
    }

    /// <summary>Reads a month as its first day: any date, <c>2026-02</c>, <c>202602</c>, <c>Feb 2026</c>, <c>Feb-26</c>.</summary>
    public static Order ParseMonth(ReadOnlySpan<byte> cell, out DateOnly month)
    {
        var order = Parse(cell, out month);
        if (order == Order.None && cell.Length is 6 or 7 && (cell.Length == 6 || cell[4] is (byte)'-' or (byte)'/'))
        {
            order = Make(Digits(cell[..4]), Digits(cell[^2..]), 1, out month) ? Order.YearFirst : Order.None;
        }

        if (order == Order.None && cell.IndexOfAny(" -"u8) is var space and >= 3 && cell.Length - space - 1 is 2 or 4)
        {
            var year = Digits(cell[(space + 1)..]);
            order = Make(cell.Length - space == 3 && year >= 0 ? FullYear(year) : year, Month(cell[..space]), 1, out month) ? Order.DayFirst : Order.None;
        }

        month = order == Order.None ? default : new DateOnly(month.Year, month.Month, 1);
        return order;
    }

    /// <summary>True where a time may follow: nothing, or a separator and more.</summary>
    private static bool IsTime(ReadOnlySpan<byte> rest) => rest.Length == 0 || (rest[0] is (byte)' ' or (byte)'T' && rest.Length >= 5 && rest.Contains((byte)':'));

    private static int FullYear(int year) => year < 50 ? 2000 + year : 1900 + year;

    private static int Month(ReadOnlySpan<byte> text)
    {
        if (text.Length <= 2)
        {
            return Digits(text);
        }

        var word = Encoding.UTF8.GetString(text).ToLowerInvariant();
        return Array.FindIndex(Months, m => word.StartsWith(m, StringComparison.Ordinal)) + 1;
    }

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return text.Length == 0 ? -1 : number;
    }
}
