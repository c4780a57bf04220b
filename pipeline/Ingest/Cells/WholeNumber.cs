namespace SvdPipeline.Ingest.Cells;

/// <summary>Whole numbers as sources write them: <c>1234</c>, <c>1,234</c>, <c>1234.0</c>.</summary>
internal static class WholeNumber
{
    private const int MostDigits = 18;

    /// <summary>Reads a whole number of 0 or more; separators must stand before groups of three digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, out long number)
    {
        number = 0;
        var dot = cell.IndexOf((byte)'.');
        if (dot > 0 && cell[(dot + 1)..].Length > 0 && !cell[(dot + 1)..].ContainsAnyExcept((byte)'0'))
        {
            cell = cell[..dot];
        }

        if (cell.Length is 0 or > MostDigits)
        {
            return false;
        }

        var grouped = cell.Contains((byte)',');
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (grouped && (cell.Length - i) % 4 == 0)
            {
                if (c != ',' || i == 0)
                {
                    return false;
                }
            }
            else if (c is >= (byte)'0' and <= (byte)'9')
            {
                number = (number * 10) + (c - '0');
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for a whole number below 0.</summary>
    public static bool IsNegative(ReadOnlySpan<byte> cell) => cell.Length > 1 && cell[0] == '-' && TryParse(cell[1..], out _);
}
