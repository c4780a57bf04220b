using System.IO.Compression;
using System.Threading.Channels;
using Parquet;
using Parquet.Schema;
using SvdPipeline.Ingest.Columns;

namespace SvdPipeline.Ingest;

/// <summary>
/// Writes batches of rows as row groups of a Parquet file on a thread of its own. Two batches go round: one is filled while the other is written,
/// so memory does not depend on the file's size. The second is made only when it is needed.
/// </summary>
internal sealed class ParquetRows : IDisposable
{
    private readonly Channel<RowBatch> full = Channel.CreateBounded<RowBatch>(1);
    private readonly Channel<RowBatch> empty = Channel.CreateUnbounded<RowBatch>();
    private readonly Task writing;
    private readonly FileStream file;
    private readonly Func<RowBatch> makeBatch;
    private bool twoBatches;

    /// <summary>Starts a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">Its columns.</param>
    /// <param name="references">Columns that hold references.</param>
    /// <param name="mostRows">Most rows that may come; bounds the room taken for a small file.</param>
    public ParquetRows(string path, RelationShape shape, IReadOnlyCollection<string> references, long mostRows = RowBatch.Most)
    {
        file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        makeBatch = () => new RowBatch(shape, references, (int)Math.Min(mostRows, RowBatch.Most));
        Current = makeBatch();
        writing = Task.Run(() => Write(shape, references));
    }

    /// <summary>The batch being filled.</summary>
    public RowBatch Current { get; private set; }

    /// <summary>Rows handed over so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Hands the current batch over and takes an empty one.</summary>
    public void Next()
    {
        Hand();
        if (!empty.Reader.TryRead(out var batch) && !twoBatches)
        {
            batch = makeBatch();
            twoBatches = true;
        }
        else if (batch is null)
        {
            var waiting = empty.Reader.ReadAsync().AsTask();
            if (Task.WaitAny(waiting, writing) == 1)
            {
                writing.GetAwaiter().GetResult();
            }

            batch = waiting.GetAwaiter().GetResult();
        }

        batch.Rows = 0;
        Current = batch;
    }

    /// <summary>Writes what is left and ends the file.</summary>
    public void Finish()
    {
        Hand();
        full.Writer.Complete();
        writing.GetAwaiter().GetResult();
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        full.Writer.TryComplete();
        Task.WaitAny(writing);
        file.Dispose();
    }

    private void Hand()
    {
        Rows += Current.Rows;
        if (!full.Writer.TryWrite(Current))
        {
            var waiting = full.Writer.WriteAsync(Current).AsTask();
            if (Task.WaitAny(waiting, writing) == 1)
            {
                writing.GetAwaiter().GetResult();
            }
        }
    }

    private async Task Write(RelationShape shape, IReadOnlyCollection<string> references)
    {
        var scratch = new TextScratch(Current.Capacity);
        var columns = Current.Columns;
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Optimal,
        };
        var schema = new ParquetSchema([.. columns.Select(c => (Field)c.Field)]);
        foreach (var (name, type) in shape.Columns)
        {
            if (type == "text" && !references.Contains(name))
            {
                options.ColumnEncodingHints[name] = EncodingHint.Dictionary;
            }
        }

        await using var writer = await ParquetWriter.CreateAsync(schema, file, options).ConfigureAwait(false);
        var fields = schema.DataFields;
        await foreach (var batch in full.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (batch.Rows > 0)
            {
                using var group = writer.CreateRowGroup();
                for (var i = 0; i < fields.Length; i++)
                {
                    await batch.Columns[i].Write(group, fields[i], batch.Rows, scratch).ConfigureAwait(false);
                }

                group.CompleteValidate();
            }

            empty.Writer.TryWrite(batch);
        }
    }
}
