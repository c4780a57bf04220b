using System.Text;

namespace SvdPipeline.Sources.Tables;

/// <summary>One table of a landing file: the file itself, a sheet of a workbook, a member of an archive.</summary>
/// <param name="part">What follows the file's name: nothing, <c>#{sheet}</c>, <c>/{member}</c>, or both.</param>
public abstract class Table(string part)
{
    /// <summary>What follows the file's name: nothing, <c>#{sheet}</c>, <c>/{member}</c>, or both.</summary>
    public string Part { get; } = part;

    /// <summary>Its own name: that of the sheet, otherwise of the member without folder and ending.</summary>
    public string Name => Part.LastIndexOf('#') is var mark and >= 0 ? Part[(mark + 1)..] : Path.GetFileNameWithoutExtension(Part);

    /// <summary>The file with its text, where it is text; otherwise null.</summary>
    public virtual string? TextPath => null;

    /// <summary>Opens it at its first row.</summary>
    /// <param name="encoding">Encoding of text that is not UTF-8; null otherwise.</param>
    /// <exception cref="UnreadableTable">It cannot be opened.</exception>
    public abstract RowReader Open(Encoding? encoding = null);

    /// <summary>Its first rows as text, trimmed.</summary>
    /// <exception cref="UnreadableTable">It cannot be opened or read.</exception>
    public virtual IReadOnlyList<HeadRow> Head(int rows)
    {
        using var reader = Open();
        return HeadRow.Take(reader, rows);
    }
}
