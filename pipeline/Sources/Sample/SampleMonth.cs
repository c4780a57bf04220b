using System.Globalization;

namespace SvdPipeline.Sources.Sample;

/// <summary>One month of the sample.</summary>
/// <param name="Index">Place in the sample, from 0.</param>
/// <param name="FirstDay">First day of the month.</param>
internal sealed record SampleMonth(int Index, DateOnly FirstDay)
{
    /// <summary>From here on wards and small areas are those of the May 2022 elections and the 2021 census.</summary>
    public static readonly DateOnly NewAreas = new(2022, 5, 1);

    /// <summary>From here on the police record in another system: domestic abuse flags and unknown places change.</summary>
    public static readonly DateOnly NewSystem = new(2024, 3, 1);

    /// <summary>Calendar year.</summary>
    public int Year => FirstDay.Year;

    /// <summary>Month of the year, from 1.</summary>
    public int Month => FirstDay.Month;

    /// <summary>Days in the month.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>Day number of the first day.</summary>
    public int FirstDayNumber => FirstDay.DayNumber;

    /// <summary>Day number of the last day.</summary>
    public int LastDayNumber => FirstDayNumber + Days - 1;

    /// <summary><c>yyyyMM</c>, as the publisher heads its columns.</summary>
    public string Column => FirstDay.ToString("yyyyMM", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM</c>.</summary>
    public string Id => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Places are recorded by the old wards and LSOA 2011.</summary>
    public bool OldAreas => FirstDay < NewAreas;

    /// <summary>Recorded in the system used since March 2024.</summary>
    public bool InNewSystem => FirstDay >= NewSystem;

    /// <summary>The months of so many years that end with <paramref name="last"/>.</summary>
    public static SampleMonth[] Years(int years, DateOnly last) =>
        [.. Enumerable.Range(0, years * 12).Select(i => new SampleMonth(i, last.AddMonths(i + 1 - (years * 12))))];
}
