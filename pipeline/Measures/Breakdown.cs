namespace SvdPipeline.Measures;

/// <summary>One way to cut a measure, from <c>breakdowns.json</c>.</summary>
/// <param name="Id">Stable id, such as <c>victim_age</c>.</param>
/// <param name="Label">Heading of the first table column.</param>
/// <param name="Unit">What is counted in its cells.</param>
/// <param name="Note">Note under a table, or empty.</param>
/// <param name="Share">What a cell is a share of: the sum of the <c>breakdown</c>'s cells, the whole <c>measure</c>, or <c>none</c>.</param>
/// <param name="Population">Residents a cell's rate is per: of the <c>area</c>, the age <c>band</c>, the <c>ward</c>, or <c>none</c>.</param>
/// <param name="Periods">Windows it is produced for.</param>
/// <param name="Categories">Categories in printing order; empty where they depend on the borough (wards, small areas).</param>
/// <param name="Whole">True when each thing counted stands in exactly one cell, so that the cells add up to the measure.</param>
public sealed record Breakdown(
    string Id,
    string Label,
    string Unit,
    string Note,
    string Share,
    string Population,
    IReadOnlyList<string> Periods,
    IReadOnlyList<BreakdownCategory> Categories,
    bool Whole = true);
