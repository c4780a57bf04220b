using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace SvdPipeline.Sources.Tables;

/// <summary>Rows of a sheet of an Excel workbook, new or old. Dates come as <c>yyyy-MM-dd</c>, errors as empty cells that are told.</summary>
internal sealed class WorkbookRows : BufferedRows
{
    private readonly IExcelDataReader reader;
    private readonly IReadOnlyDictionary<(long Row, int Column), string> errors;

    static WorkbookRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookRows(string path, int sheet)
    {
        errors = WorkbookErrors.Of(path, sheet);
        reader = Open(path);
        for (var i = 0; i < sheet; i++)
        {
            reader.NextResult();
        }
    }

    /// <inheritdoc/>
    public override long LineNumber => reader.Depth + 1;

    /// <summary>The sheets of a workbook.</summary>
    /// <exception cref="UnreadableTable">It cannot be opened.</exception>
    public static IEnumerable<Table> Tables(string part, string path)
    {
        var names = Foreign.Read("a workbook", () =>
        {
            using var reader = Open(path);
            var names = new List<string>();
            do
            {
                names.Add(reader.Name);
            }
            while (reader.NextResult());
            return names;
        });
        return names.Select((name, i) => new RowsTable($"{part}#{name}", () => Foreign.Read("a workbook", () => new WorkbookRows(path, i))));
    }

    /// <inheritdoc/>
    public override bool Read() => Foreign.Read("a workbook", Next, LineNumber);

    /// <inheritdoc/>
    public override void Dispose() => reader.Dispose();

    private static IExcelDataReader Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            return ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { FallbackEncoding = TextTable.Windows1252 });
        }
        catch (Exception cause)
        {
            file.Dispose();
            if (cause is InvalidPasswordException)
            {
                throw new UnreadableTable("SVD-S107", "a workbook with a password");
            }

            throw;
        }
    }

    private bool Next()
    {
        Clear();
        if (!reader.Read())
        {
            return false;
        }

        var cells = Math.Min(reader.FieldCount, MostColumns);
        while (cells > 0 && Value(cells - 1) is null)
        {
            cells--;
        }

        for (var i = 0; i < cells; i++)
        {
            AddOrError(Value(i));
        }

        return true;
    }

    private object? Value(int i) => reader.GetValue(i) ?? (errors.Count > 0 ? errors.GetValueOrDefault((LineNumber, i)) : null);
}
