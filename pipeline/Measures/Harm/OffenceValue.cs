namespace SvdPipeline.Measures.Harm;

/// <summary>What one record of an offence weighs or costs.</summary>
/// <param name="Breakdown">Breakdown that tells the offences apart: <c>element</c> or <c>subgroup</c>.</param>
/// <param name="Category">Its category.</param>
/// <param name="Note">What the value is of; without a value, why there is none.</param>
/// <param name="Value">In the table's unit; null where no source gives one.</param>
public sealed record OffenceValue(string Breakdown, string Category, string Note, decimal? Value = null);
