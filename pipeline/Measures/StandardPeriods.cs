using System.Globalization;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Measures;

/// <summary>The periods of the standard format for one as-of month; <c>periods.sql</c> holds the same windows and months.</summary>
/// <param name="asOf">Any day of the as-of month.</param>
public sealed class StandardPeriods(DateOnly asOf)
{
    /// <summary>Years back of the windows a change is measured from.</summary>
    public static IReadOnlyList<int> ChangeYears { get; } = [1, 3, 5];

    /// <summary>Months in the monthly series.</summary>
    public const int SeriesMonths = 60;

    /// <summary>Id of the mean of the five years before the latest.</summary>
    public const string FiveYearMean = "5y-mean";

    private readonly DateOnly month = new(asOf.Year, asOf.Month, 1);

    /// <summary>Last day of the as-of month.</summary>
    public DateOnly AsOf => month.AddMonths(1).AddDays(-1);

    /// <summary>Id of the twelve months that end so many years before the as-of month: 0 gives <c>12m</c>.</summary>
    public static string Window(int yearsBefore) =>
        yearsBefore == 0 ? "12m" : $"12m-{yearsBefore.ToString(CultureInfo.InvariantCulture)}y";

    /// <summary>The latest twelve months and the same months one to five years before, latest first.</summary>
    public IEnumerable<Period> Windows => Enumerable.Range(0, 6).Select(years => Find(Window(years)));

    /// <summary>The 60 months to the as-of month, oldest first.</summary>
    public IEnumerable<Period> Months =>
        Enumerable.Range(0, SeriesMonths).Select(i => Find(month.AddMonths(i + 1 - SeriesMonths).ToString("yyyy-MM", CultureInfo.InvariantCulture)));

    /// <summary>The period of an id; an id that is none is a bug.</summary>
    public Period Find(string id)
    {
        if (id == FiveYearMean)
        {
            var (first, last) = (month.AddMonths(-71), month.AddMonths(-11).AddDays(-1));
            return new Period(id, first, last, $"Mean of the five years {Between(first, last)}");
        }

        if (Enumerable.Range(0, 6).FirstOrDefault(years => Window(years) == id, -1) is var back and >= 0)
        {
            var (from, to) = (month.AddMonths(-12 * back - 11), month.AddMonths(1 - 12 * back).AddDays(-1));
            return new Period(id, from, to, Between(from, to));
        }

        if (DateOnly.TryParseExact(id, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
        {
            return new Period(id, start, start.AddMonths(1).AddDays(-1), Name(start));
        }

        return PublishedPeriod.Of(id) ?? throw new InvalidOperationException($"'{id}' is no period.");
    }

    /// <summary>A period of a build to this month as printed.</summary>
    /// <param name="id">Id of the period.</param>
    /// <param name="asOf">Any day of the as-of month.</param>
    public static string Label(string id, DateOnly asOf) => new StandardPeriods(asOf).Find(id).Label;

    private static string Between(DateOnly from, DateOnly to) => $"{Name(from)} to {Name(to)}";

    private static string Name(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
