namespace SvdPipeline.Documents.Charts;

/// <summary>One value of a series; a point without a value is drawn as its status.</summary>
/// <param name="Value">Value, or null with a status.</param>
/// <param name="Lower">Lower 95% limit, or null.</param>
/// <param name="Upper">Upper 95% limit, or null.</param>
/// <param name="Status">Shorthand without brackets, or empty.</param>
/// <param name="Highlight">True for the borough the document is about.</param>
public sealed record ChartPoint(double? Value, double? Lower = null, double? Upper = null, string Status = "", bool Highlight = false);
