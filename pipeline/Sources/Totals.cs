namespace SvdPipeline.Sources;

/// <summary>Rows that add up the others. They are set apart, and compared with the sum of the rows kept.</summary>
/// <param name="Column">Relation column that tells them.</param>
/// <param name="Values">What is found there, by letters and digits.</param>
public sealed record Totals(string Column, IReadOnlyList<string> Values);
