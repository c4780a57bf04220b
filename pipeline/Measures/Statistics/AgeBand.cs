namespace SvdPipeline.Measures.Statistics;

/// <summary>One age band of an area.</summary>
/// <param name="Count">Events, or persons, of that age; not negative.</param>
/// <param name="Population">Residents of that age.</param>
/// <param name="Standard">Weight of the band in the standard population.</param>
public readonly record struct AgeBand(decimal Count, decimal Population, decimal Standard);
