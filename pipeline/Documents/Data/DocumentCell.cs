namespace SvdPipeline.Documents.Data;

/// <summary>A cell of a table.</summary>
/// <param name="Text">As printed, white space joined.</param>
/// <param name="FigureId">Id of the figure it prints, or empty.</param>
/// <param name="Numeric">True for a cell set as a number.</param>
public sealed record DocumentCell(string Text, string FigureId, bool Numeric);
