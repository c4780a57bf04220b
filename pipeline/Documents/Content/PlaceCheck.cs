namespace SvdPipeline.Documents.Content;

/// <summary>Parts against the whole they belong to: a row of <c>place_check</c>.</summary>
/// <param name="Item">Id of the check.</param>
/// <param name="Area">GSS code of a borough, <c>unknown</c>, <c>outside</c>, or <c>london</c>.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Parts">Sum of the parts.</param>
/// <param name="Whole">The whole.</param>
public sealed record PlaceCheck(string Item, string Area, DateOnly From, DateOnly To, long Parts, long Whole);
