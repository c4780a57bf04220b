using SvdPipeline.Sources;

namespace SvdPipeline.Ingest.Cells;

/// <summary>The readers of a table's columns, by the types of its contract.</summary>
internal static class CellReaders
{
    /// <summary>A reader for each column found.</summary>
    public static CellReader[] Of(FileLayout layout, References references, RowStatus? status) =>
        [.. layout.Fields.Select(f => Of(f.Column, f.Field, references, status, layout.Mapping?.Values.GetValueOrDefault(f.Column.Name)))];

    /// <summary>The reader of a wide table's cells.</summary>
    public static CellReader OfValue(SourceContract contract, RowStatus? status)
    {
        var column = contract.Column(contract.Unpivot!.Value)!;
        var marks = MarksOf(contract.Unpivot.Marks, status);
        return column.Type == ColumnKind.Decimal ? new DecimalCell(column, 0, marks, strict: true) : new NumberCell(column, 0, marks, strict: true);
    }

    private static CellReader Of(ContractColumn column, int field, References references, RowStatus? status, IReadOnlyDictionary<string, string>? mapped) => column.Type switch
    {
        ColumnKind.Integer or ColumnKind.Age => new NumberCell(column, field, MarksOf(column.Marks, status), column.Marks is not null),
        ColumnKind.Decimal => new DecimalCell(column, field, MarksOf(column.Marks, status), column.Marks is not null),
        ColumnKind.Date or ColumnKind.Month => new DateCell(column, field),
        ColumnKind.Hour => new HourCell(column, field),
        ColumnKind.Reference => new ReferenceCell(column, field, references),
        _ => new TextCell(column, field, mapped),
    };

    private static Marks? MarksOf(IReadOnlyDictionary<string, string>? marks, RowStatus? status) => marks is null ? null : new Marks(marks, status!);
}
