using System.Text;
using CsvHelper;

namespace SvdPipeline.Sources.Tables;

/// <summary>Rows of a text table, by CsvHelper's parser: quoted line ends, all line ends, stray quotes mended and told.</summary>
internal sealed class CsvRows : RowReader
{
    /// <summary>Longest record accepted, in bytes: an unterminated quote would otherwise swallow the file.</summary>
    public const int LongestRecord = 1 << 20;

    private readonly CsvReader reader;
    private CsvMalformedRecord? malformed;

    /// <summary>Opens a table.</summary>
    /// <param name="stream">The text; owned.</param>
    /// <param name="separator">Separator of the cells; null to tell it from the first rows.</param>
    /// <param name="encoding">Encoding, or null for UTF-8 and byte order marks.</param>
    /// <param name="lenient">True for the start of a file, which is cut: nothing is told and nothing is too long.</param>
    public CsvRows(Stream stream, char? separator, Encoding? encoding, bool lenient = false)
    {
        reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = separator,
            Encoding = encoding,
            TrackLineNumbers = true,
            MaxRecordSize = lenient ? int.MaxValue : LongestRecord,
            OnMalformedRecord = lenient ? null : record => malformed = record,
            HasHeader = false,
            BufferSize = 1 << 18,
        });
    }

    /// <summary>Separator in use.</summary>
    public char Separator => reader.Separator;

    /// <inheritdoc/>
    public override int FieldCount => reader.FieldCount;

    /// <inheritdoc/>
    public override long LineNumber => reader.LineNumber;

    /// <inheritdoc/>
    public override bool HasShortRows => false;

    /// <inheritdoc/>
    public override long StrayQuoteLine => malformed?.LineNumber ?? 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> GetSpan(int field) => field < reader.FieldCount ? reader.GetSpan(field) : default;

    /// <inheritdoc/>
    public override bool Read()
    {
        malformed = null;
        try
        {
            var read = reader.Read();
            return malformed is { Reason: CsvMalformedReason.UnterminatedQuote } open ? throw new UnreadableTable("SVD-I121", "a quote that is not closed", open.LineNumber) : read;
        }
        catch (CsvFormatException)
        {
            throw new UnreadableTable("SVD-I121", "a quote that is not closed", malformed?.LineNumber ?? reader.LineNumber);
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => reader.Dispose();
}
