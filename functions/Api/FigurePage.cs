namespace SvdPipeline.Functions.Api;

/// <summary>Figures, a page at a time.</summary>
/// <param name="AsOf">As-of month.</param>
/// <param name="Edition">Edition.</param>
/// <param name="Notice">What must be said with them, such as that they are synthetic; empty for nothing.</param>
/// <param name="Licence">What may be done with them.</param>
/// <param name="Figures">The figures, in the order of the documents' data file.</param>
/// <param name="Next">Value of <c>after</c> for the next page; null on the last.</param>
public sealed record FigurePage(string AsOf, string Edition, string Notice, string Licence, IReadOnlyList<FigureRow> Figures, string? Next);
