using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Pages;

/// <summary>Finds the month that a page shows: the one asked for, otherwise the newest with what is wanted.</summary>
internal static class NewestMonth
{
    /// <summary>The month, or null when there is none.</summary>
    /// <param name="shelf">The documents in force.</param>
    /// <param name="part">GSS code, or the comparison.</param>
    /// <param name="editions">Editions of which one is enough.</param>
    /// <param name="asked">Month asked for; null for the newest.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ShelfMonth?> Of(DocumentShelf shelf, string part, IReadOnlyList<string> editions, string? asked, CancellationToken cancel)
    {
        foreach (var asOf in Words.First(asked) is null ? await shelf.Months(cancel) : [asked!])
        {
            if (await shelf.Month(asOf, cancel) is { } month && editions.Any(edition => month.Build(edition, part) is not null))
            {
                return month;
            }
        }

        return null;
    }
}
