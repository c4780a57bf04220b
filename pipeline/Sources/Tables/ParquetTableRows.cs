using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Sources.Tables;

/// <summary>Rows of a Parquet file: the names of its columns, then its records, a row group at a time.</summary>
internal sealed class ParquetTableRows : BufferedRows
{
    private const string What = "a Parquet file";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private const int MostRows = 50_000_000;
    private readonly FileStream file;
    private readonly ParquetReader reader;
    private readonly DataField[] fields;
    private Array[] columns = [];
    private int group;
    private int row;
    private int rows;
    private long line;

    private ParquetTableRows(string path)
    {
        file = File.OpenRead(path);
        try
        {
            reader = Ended(() => ParquetReader.CreateAsync(file));
            fields = reader.Schema.GetDataFields();
            if (fields.Any(f => f.MaxRepetitionLevel > 0))
            {
                throw new UnreadableTable("SVD-S104", "a Parquet file with lists in its cells");
            }
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override long LineNumber => line;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnreadableTable">It cannot be opened.</exception>
    public static RowReader Open(string path) => Foreign.Read(What, () => new ParquetTableRows(path));

    /// <inheritdoc/>
    public override bool Read() => Foreign.Read(What, Next, line + 1);

    /// <inheritdoc/>
    public override void Dispose() => file.Dispose();

    private bool Next()
    {
        Clear();
        if (line == 0)
        {
            foreach (var field in fields)
            {
                Add((object)field.Name);
            }

            line++;
            return true;
        }

        while (row == rows)
        {
            if (group == reader.RowGroupCount)
            {
                return false;
            }

            using var next = reader.OpenRowGroupReader(group++);
            (row, rows) = (0, next.RowCount is >= 0 and <= MostRows ? (int)next.RowCount : throw new InvalidDataException("more rows than a group has"));
            columns = [.. fields.Select(field => Ended(() => Task.FromResult(Column(next, field, rows))))];
        }

        foreach (var column in columns)
        {
            Add(column.GetValue(row));
        }

        row++;
        line++;
        return true;
    }

    /// <summary>The library can go round for ever in a damaged footer or page: a call that does not end is given up.</summary>
    private static T Ended<T>(Func<Task<T>> call)
    {
        var work = Task.Run(call);
        return Task.WaitAny([work], Longest) == 0 ? work.GetAwaiter().GetResult() : throw new UnreadableTable("SVD-S109", "a Parquet file that is damaged: reading it does not end");
    }

    private static Array Column(ParquetRowGroupReader group, DataField field, int rows)
    {
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            group.ReadAsync(field, texts.AsMemory()).AsTask().GetAwaiter().GetResult();
            return texts;
        }

        return Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Boolean => Values<bool>(group, field, rows),
            TypeCode.SByte => Values<sbyte>(group, field, rows),
            TypeCode.Byte => Values<byte>(group, field, rows),
            TypeCode.Int16 => Values<short>(group, field, rows),
            TypeCode.UInt16 => Values<ushort>(group, field, rows),
            TypeCode.Int32 => Values<int>(group, field, rows),
            TypeCode.UInt32 => Values<uint>(group, field, rows),
            TypeCode.Int64 => Values<long>(group, field, rows),
            TypeCode.UInt64 => Values<ulong>(group, field, rows),
            TypeCode.Single => Values<float>(group, field, rows),
            TypeCode.Double => Values<double>(group, field, rows),
            TypeCode.Decimal => Values<decimal>(group, field, rows),
            TypeCode.DateTime => Values<DateTime>(group, field, rows),
            _ when field.ClrType == typeof(DateOnly) => Values<DateOnly>(group, field, rows),
            _ when field.ClrType == typeof(TimeSpan) => Values<TimeSpan>(group, field, rows),
            _ => throw new UnreadableTable("SVD-S104", $"a Parquet file with a column of {field.ClrType.Name}"),
        };
    }

    private static T?[] Values<T>(ParquetRowGroupReader group, DataField field, int rows)
        where T : struct
    {
        var values = new T?[rows];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }
}
