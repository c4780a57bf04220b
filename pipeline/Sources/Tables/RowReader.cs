namespace SvdPipeline.Sources.Tables;

/// <summary>The rows of one table of a landing file, one after the other, header and rows above it included. A cell is UTF-8 and valid until the next read.</summary>
public abstract class RowReader : IDisposable
{
    /// <summary>Cells of the row.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Physical line on which the row starts, row of the sheet, or number of the record; from 1.</summary>
    public abstract long LineNumber { get; }

    /// <summary>True where a row ends with its last filled cell, so that a short row is no damage and cells beside the table are not of it.</summary>
    public virtual bool HasShortRows => true;

    /// <summary>Line of a stray quote met since the row before; 0 for none.</summary>
    public virtual long StrayQuoteLine => 0;

    /// <summary>Cells of the row that hold an error in place of a value (<c>#DIV/0!</c>); their text is empty.</summary>
    public virtual IReadOnlyList<(int Field, string Error)> Errors => [];

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="UnreadableTable">The table is damaged here.</exception>
    public abstract bool Read();

    /// <summary>A cell; empty beyond the last.</summary>
    public abstract ReadOnlySpan<byte> GetSpan(int field);

    /// <summary>Lets go of the file.</summary>
    public abstract void Dispose();
}
