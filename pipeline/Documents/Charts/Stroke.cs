namespace SvdPipeline.Documents.Charts;

/// <summary>How a line is drawn.</summary>
/// <param name="Colour"><c>#rrggbb</c>.</param>
/// <param name="Width">Width in drawing units.</param>
/// <param name="Dash">Length of dash and gap; 0 for a solid line.</param>
public sealed record Stroke(string Colour, double Width = 1, double Dash = 0);
