using System.Globalization;
using System.Text;

namespace SvdPipeline.Sources.Tables;

/// <summary>Rows whose cells are put together from values that are not text: a row is one run of UTF-8 with the ends of its cells.</summary>
internal abstract class BufferedRows : RowReader
{
    /// <summary>Most columns of a table: those of a sheet.</summary>
    protected const int MostColumns = 16_384;

    private static readonly HashSet<string> ErrorTexts = new(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!"], StringComparer.Ordinal);

    private readonly List<int> ends = [];
    private readonly List<(int Field, string Error)> errors = [];
    private byte[] text = new byte[1 << 12];

    /// <inheritdoc/>
    public override int FieldCount => ends.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<(int Field, string Error)> Errors => errors;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> GetSpan(int field)
    {
        if (field >= ends.Count)
        {
            return default;
        }

        var from = field == 0 ? 0 : ends[field - 1];
        return text.AsSpan(from, ends[field] - from);
    }

    /// <summary>Starts a row.</summary>
    protected void Clear()
    {
        ends.Clear();
        errors.Clear();
    }

    /// <summary>Adds a cell.</summary>
    /// <exception cref="UnreadableTable">The row is longer than any that a publisher makes.</exception>
    protected void Add(ReadOnlySpan<char> cell)
    {
        var from = ends.Count == 0 ? 0 : ends[^1];
        var room = Encoding.UTF8.GetMaxByteCount(cell.Length);
        if (from + room > CsvRows.LongestRecord * 16 || ends.Count == MostColumns)
        {
            throw new UnreadableTable("SVD-I129", "a row longer than any table has", LineNumber);
        }

        if (from + room > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, from + room));
        }

        ends.Add(from + Encoding.UTF8.GetBytes(cell, text.AsSpan(from)));
    }

    /// <summary>Adds a value as text: numbers in the invariant culture, dates and times as in ISO 8601.</summary>
    protected void Add(object? value) => Add((ReadOnlySpan<char>)Text(value));

    /// <summary>Adds a cell of a spreadsheet, where an error stands as text.</summary>
    protected void AddOrError(object? value)
    {
        if (value is string text && text.StartsWith('#') && ErrorTexts.Contains(text))
        {
            errors.Add((FieldCount, text));
            value = null;
        }

        Add(value);
    }

    private static string Text(object? value) => value switch
    {
        null or DBNull => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime { Year: <= 1899 } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
