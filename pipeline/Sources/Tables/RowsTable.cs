using System.Text;

namespace SvdPipeline.Sources.Tables;

/// <summary>A table that is not text: it opens a reader of its kind.</summary>
internal sealed class RowsTable(string part, Func<RowReader> open) : Table(part)
{
    /// <summary>A table that cannot be read, and why.</summary>
    public static RowsTable Unreadable(string part, UnreadableTable why) => new(part, () => throw why);

    /// <inheritdoc/>
    public override RowReader Open(Encoding? encoding = null) => open();
}
