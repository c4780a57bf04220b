using System.Globalization;
using System.Text;

namespace SvdPipeline.Documents.Data;

/// <summary>Writes RFC 4180 CSV: comma, CRLF, quotes where needed, UTF-8; a cell that a spreadsheet would run as a formula is neutralised.</summary>
public sealed class CsvText
{
    private readonly StringBuilder text = new();

    /// <summary>Adds one line.</summary>
    public void Line(IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                text.Append(',');
            }

            first = false;
            Append(Neutral(cell));
        }

        text.Append("\r\n");
    }

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>The cell, with an apostrophe before it if it starts like a formula and is no plain number.</summary>
    public static string Neutral(string cell) => cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) && !IsNumber(cell) ? "'" + cell : cell;

    private static bool IsNumber(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private void Append(string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            text.Append(cell);
            return;
        }

        text.Append('"').Append(cell).Replace("\"", "\"\"", text.Length - cell.Length, cell.Length).Append('"');
    }
}
