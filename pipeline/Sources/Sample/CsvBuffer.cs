using System.Buffers.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>Rows of a CSV file as UTF-8 bytes in memory. Fields are written in order; <see cref="EndRow"/> closes the row.</summary>
internal sealed class CsvBuffer
{
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /// <summary>Rows closed since the last <see cref="Clear"/>.</summary>
    public int Rows { get; private set; }

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    /// <summary>Empties the buffer.</summary>
    public void Clear() => (length, Rows) = (0, 0);

    /// <summary>A field of plain text: no comma, quote or line end.</summary>
    public void Text(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length + 1);
        value.CopyTo(bytes.AsSpan(length));
        length += value.Length;
        bytes[length++] = (byte)',';
    }

    /// <summary>An empty field.</summary>
    public void Empty() => Text([]);

    /// <summary>A field with a whole number, or an empty one below 0.</summary>
    public void Number(int value)
    {
        if (value < 0)
        {
            Empty();
            return;
        }

        Reserve(12);
        Utf8Formatter.TryFormat(value, bytes.AsSpan(length), out var written);
        length += written;
        bytes[length++] = (byte)',';
    }

    /// <summary>A field with an ISO date.</summary>
    public void Date(int dayNumber)
    {
        var date = DateOnly.FromDayNumber(dayNumber);
        Reserve(12);
        Digits(date.Year, 4);
        bytes[length++] = (byte)'-';
        Digits(date.Month, 2);
        bytes[length++] = (byte)'-';
        Digits(date.Day, 2);
        bytes[length++] = (byte)',';
    }

    /// <summary>A field with a time of day <c>HH:mm</c>, or an empty one below 0.</summary>
    public void Time(int minuteOfDay)
    {
        if (minuteOfDay < 0)
        {
            Empty();
            return;
        }

        Reserve(8);
        Digits(minuteOfDay / 60, 2);
        bytes[length++] = (byte)':';
        Digits(minuteOfDay % 60, 2);
        bytes[length++] = (byte)',';
    }

    /// <summary>A field with a reference: letters, year and month, borough, serial number; an empty one for a serial number below 0.</summary>
    public void Reference(ReadOnlySpan<byte> letters, SampleMonth month, int borough, int serial)
    {
        if (serial < 0)
        {
            Empty();
            return;
        }

        Reserve(letters.Length + 16);
        letters.CopyTo(bytes.AsSpan(length));
        length += letters.Length;
        Digits(month.Year % 100, 2);
        Digits(month.Month, 2);
        Digits(borough, 2);
        Digits(serial, 7);
        bytes[length++] = (byte)',';
    }

    /// <summary>Closes the row with LF.</summary>
    public void EndRow()
    {
        bytes[length - 1] = (byte)'\n';
        Rows++;
    }

    private void Digits(int value, int width)
    {
        for (var i = length + width - 1; i >= length; i--, value /= 10)
        {
            bytes[i] = (byte)('0' + (value % 10));
        }

        length += width;
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }
    }
}
