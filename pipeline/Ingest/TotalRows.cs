using System.Text;
using SvdPipeline.Areas;
using SvdPipeline.Findings;
using SvdPipeline.Ingest.Cells;
using SvdPipeline.Sources;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Ingest;

/// <summary>Rows of a table that add up the others: set apart, and compared with the sum of the rows kept, column by column.</summary>
internal sealed class TotalRows
{
    private readonly string file;
    private readonly FileLayout layout;
    private readonly (int Field, HashSet<string> Values)[] rules;
    private readonly int[] numbers;
    private readonly decimal[] sums;
    private readonly List<(long Line, decimal?[] Values)> totals = [];

    /// <summary>Prepares for a table of a contract that has totals.</summary>
    public TotalRows(string file, FileLayout layout)
    {
        (this.file, this.layout) = (file, layout);
        rules =
        [
            .. from rule in layout.Contract.Totals!
               from field in layout.Fields
               where field.Column.Name == rule.Column
               select (field.Field, rule.Values.Select(Spelling.Normal).ToHashSet(StringComparer.Ordinal)),
        ];
        numbers = [.. layout.Unpivoted.Select(u => u.Field).Concat(layout.Fields.Where(f => f.Column.Type is ColumnKind.Integer or ColumnKind.Decimal).Select(f => f.Field)).Distinct().Order()];
        sums = new decimal[numbers.Length];
    }

    /// <summary>The finding of a row that is a total; null for any other row.</summary>
    public Finding? Take(RowReader row, long line)
    {
        foreach (var (field, values) in rules)
        {
            var found = Encoding.UTF8.GetString(CellReader.Trim(row.GetSpan(field)));
            if (values.Contains(Spelling.Normal(found)))
            {
                totals.Add((line, [.. numbers.Select(n => Number(row, n))]));
                return RowFindings.Total(file, line, field + 1, layout.Headers[field], found);
            }
        }

        return null;
    }

    /// <summary>Adds a row kept.</summary>
    public void Add(RowReader row)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            sums[i] += Number(row, numbers[i]) ?? 0;
        }
    }

    /// <summary>A finding for each number of a total that is not the sum.</summary>
    public List<Finding> Compare() =>
    [
        .. from total in totals
           from i in Enumerable.Range(0, numbers.Length)
           where total.Values[i] is { } value && value != sums[i]
           select RowFindings.TotalDiffers(file, total.Line, numbers[i] + 1, layout.Headers[numbers[i]], total.Values[i]!.Value, sums[i]),
    ];

    private static decimal? Number(RowReader row, int field) => DecimalText.TryParse(CellReader.Trim(row.GetSpan(field)), out var number) ? number : null;
}
