namespace SvdPipeline.Measures.Standardised;

/// <summary>One row of the relation <c>victim_five_year</c>.</summary>
/// <param name="Measure">Id of the measure.</param>
/// <param name="Area">Id of the area.</param>
/// <param name="From">First year of the age band; null for records whose victim's age is not known.</param>
/// <param name="Records">Records of the latest window.</param>
/// <param name="Population">Census residents of that age; zero without a band.</param>
/// <param name="Standard">Weight of the band in the standard population.</param>
public readonly record struct AgeCount(string Measure, string Area, long? From, long Records, long Population, long Standard)
{
    /// <summary>Reads a row of the relation.</summary>
    public static AgeCount Of(object?[] row) => new((string)row[0]!, (string)row[1]!, (long?)row[2], (long)row[3]!, (long?)row[4] ?? 0, (long?)row[5] ?? 0);
}
