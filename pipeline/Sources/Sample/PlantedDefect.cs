namespace SvdPipeline.Sources.Sample;

/// <summary>A defect planted on request, as <c>defects.json</c> lists it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">File relative to the landing folder.</param>
/// <param name="Line">Physical line on which the row begins, from 1.</param>
/// <param name="Column">Column from 1, or 0 where it is the row.</param>
/// <param name="ColumnName">Header of the column, or empty.</param>
/// <param name="Expected">What should come of it.</param>
public sealed record PlantedDefect(string Kind, string File, long Line, int Column, string ColumnName, string Expected);
