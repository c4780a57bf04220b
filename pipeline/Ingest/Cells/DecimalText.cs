using System.Globalization;
using SvdPipeline.Ingest.Columns;

namespace SvdPipeline.Ingest.Cells;

/// <summary>Numbers with decimals as sources write them: <c>33.17</c>, <c>1,234.5</c>, <c>-0.4</c>, <c>1.2E-05</c>.</summary>
internal static class DecimalText
{
    private const decimal Most = 999_999_999_999;

    /// <summary>Reads a number, rounded to the decimals that a relation keeps; separators must stand before groups of three digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out decimal number)
    {
        number = 0;
        if (cell.Length == 0 || !Grouped(cell) || !decimal.TryParse(cell, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var found) || Math.Abs(found) > Most)
        {
            return false;
        }

        number = Math.Round(found, ValueBuffer<decimal>.Scale, MidpointRounding.AwayFromZero);
        return true;
    }

    private static bool Grouped(ReadOnlySpan<byte> cell)
    {
        var comma = cell.IndexOf((byte)',');
        if (comma < 0)
        {
            return true;
        }

        var whole = cell[..(cell.IndexOf((byte)'.') is var dot and >= 0 ? dot : cell.Length)];
        whole = whole[(whole[0] is (byte)'-' or (byte)'+' ? 1 : 0)..];
        return WholeNumber.TryParse(whole, out _);
    }
}
