namespace SvdPipeline.Ingest;

/// <summary>
/// Which days a file speaks of, told from the dates of one column. A few stray dates (typing errors) do not stretch it: a month counts when it has
/// at least a hundredth of the rows of the fullest month.
/// </summary>
internal sealed class DateSpan
{
    private const int LeastShare = 100;
    private readonly SortedDictionary<DateOnly, (long Rows, DateOnly Last)> months = [];
    private DateOnly lastMonth;
    private long lastRows;
    private DateOnly lastDay;

    /// <summary>Takes a date.</summary>
    public void Add(DateOnly date)
    {
        var month = new DateOnly(date.Year, date.Month, 1);
        if (month != lastMonth)
        {
            Keep();
            (lastMonth, lastRows, lastDay) = (month, 0, date);
        }

        lastRows++;
        lastDay = date > lastDay ? date : lastDay;
    }

    /// <summary>First month and last day, or null when there was no date; and how many dates lie outside.</summary>
    public (DateOnly FirstMonth, DateOnly LastDay, long Stray)? Result()
    {
        Keep();
        lastRows = 0;
        if (months.Count == 0)
        {
            return null;
        }

        var most = months.Values.Max(m => m.Rows);
        var usual = months.Where(m => m.Value.Rows * LeastShare >= most).ToArray();
        return (usual[0].Key, usual[^1].Value.Last, months.Where(m => m.Key < usual[0].Key || m.Key > usual[^1].Key).Sum(m => m.Value.Rows));
    }

    private void Keep()
    {
        if (lastRows > 0)
        {
            var (rows, last) = months.GetValueOrDefault(lastMonth);
            months[lastMonth] = (rows + lastRows, lastDay > last ? lastDay : last);
        }
    }
}
