using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>A cell of the official edition that the public edition hides, with all figures made from it.</summary>
/// <param name="Cell">Measure, area, period, breakdown, category.</param>
/// <param name="Rule"><c>small</c>: below the threshold; <c>linked</c>: another hidden cell could be worked out from it; <c>withheld</c>: never public.</param>
public sealed record HiddenCell(FigureCell Cell, string Rule);
