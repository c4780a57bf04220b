using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace SvdPipeline.Builds;

/// <summary>Rows of one type as a Parquet file: columns of text, then columns of numbers; null is null in both.</summary>
/// <param name="texts">Columns of text.</param>
/// <param name="numbers">Columns of numbers.</param>
/// <param name="make">Makes a row of its texts and numbers.</param>
internal sealed class ParquetTable<T>((string Name, Func<T, string?> Of)[] texts, (string Name, Func<T, double?> Of)[] numbers, Func<string?[], double?[], T> make)
{
    private const int GroupRows = 122_880;

    /// <summary>Writes a file that is not there yet.</summary>
    public void Write(string path, IReadOnlyList<T> rows) => WriteAll(path, rows).GetAwaiter().GetResult();

    /// <summary>Reads a file. Equal texts become one.</summary>
    public IReadOnlyList<T> Read(string path) => ReadAll(path).GetAwaiter().GetResult();

    private async Task WriteAll(string path, IReadOnlyList<T> rows)
    {
        var schema = new ParquetSchema([.. texts.Select(c => new DataField<string>(c.Name)), .. numbers.Select(c => new DataField<double?>(c.Name))]);
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };
        foreach (var column in texts)
        {
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        }

        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, options).ConfigureAwait(false);
        foreach (var chunk in rows.Chunk(GroupRows))
        {
            using var group = writer.CreateRowGroup();
            for (var i = 0; i < texts.Length; i++)
            {
                var values = Array.ConvertAll(chunk, row => texts[i].Of(row));
                await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
                    schema.DataFields[i],
                    values.OfType<string>().Select(value => value.AsMemory()).ToArray(),
                    Array.ConvertAll(values, value => value is null ? 0 : 1),
                    null,
                    CancellationToken.None).ConfigureAwait(false);
            }

            for (var i = 0; i < numbers.Length; i++)
            {
                await group.WriteAsync<double>(schema.DataFields[texts.Length + i], Array.ConvertAll(chunk, row => numbers[i].Of(row))).ConfigureAwait(false);
            }

            group.CompleteValidate();
        }
    }

    private async Task<IReadOnlyList<T>> ReadAll(string path)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<T>();
        await using var file = File.OpenRead(path);
        await using var reader = await ParquetReader.CreateAsync(file).ConfigureAwait(false);
        var fields = reader.Schema.GetDataFields();
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var count = (int)group.RowCount;
            var text = new string?[texts.Length][];
            var number = new double?[numbers.Length][];
            for (var i = 0; i < texts.Length; i++)
            {
                text[i] = new string?[count];
                await group.ReadAsync(fields[i], text[i].AsMemory()!).ConfigureAwait(false);
            }

            for (var i = 0; i < numbers.Length; i++)
            {
                number[i] = new double?[count];
                await group.ReadAsync(fields[texts.Length + i], number[i].AsMemory()).ConfigureAwait(false);
            }

            for (var row = 0; row < count; row++)
            {
                rows.Add(make(Array.ConvertAll(text, column => One(column[row], known)), Array.ConvertAll(number, column => column[row])));
            }
        }

        return rows;
    }

    private static string? One(string? text, Dictionary<string, string> known)
    {
        if (text is not null && !known.TryAdd(text, text))
        {
            return known[text];
        }

        return text;
    }
}
