namespace SvdPipeline.Sources.Pull;

/// <summary>When a source's next publication is expected.</summary>
public static class PullDue
{
    private const int Week = 7;

    /// <summary>First day on which something newer than the last file is expected.</summary>
    /// <param name="schedule">How often the source appears, and how long after the end of its data.</param>
    /// <param name="last">Day of the newest file; null for none.</param>
    /// <returns>The day; the earliest there is without a file or a schedule; null when nothing more is expected.</returns>
    public static DateOnly? Next(Schedule schedule, DateOnly? last)
    {
        if (last is not { } from || schedule.Every.Length == 0)
        {
            return DateOnly.MinValue;
        }

        if (schedule.Months == 0)
        {
            return schedule.Every == "week" ? from.AddDays(Week) : null;
        }

        // Published on the first day of the period after, and the lag: the first such day after the last file.
        var lag = schedule.LagDays ?? 0;
        var day = from.AddDays(-lag);
        var start = new DateOnly(day.Year, ((day.Month - 1) / schedule.Months * schedule.Months) + 1, 1);
        return start.AddMonths(schedule.Months).AddDays(lag);
    }
}
