namespace SvdPipeline.Documents.Charts;

/// <summary>How text is set.</summary>
/// <param name="Size">Font size in drawing units.</param>
/// <param name="Colour"><c>#rrggbb</c>.</param>
/// <param name="Bold">True for the bold face.</param>
/// <param name="Anchor">Where the position lies in the text.</param>
public sealed record TextStyle(double Size, string Colour, bool Bold = false, TextAnchor Anchor = TextAnchor.Start);
