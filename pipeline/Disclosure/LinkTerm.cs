using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>One of the numbers that are added up on a side of a link.</summary>
/// <param name="Cell">The cell, or for a number that nobody prints a cell of its area and period.</param>
/// <param name="Unprinted">Name of a number that nobody prints; empty for a cell.</param>
/// <param name="Value">Its true value.</param>
/// <param name="Protect">True when a reader must not learn it while it is small, though nobody prints it.</param>
internal readonly record struct LinkTerm(FigureCell Cell, string Unprinted, long Value, bool Protect = false);
