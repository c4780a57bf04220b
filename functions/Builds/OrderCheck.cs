using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Definition;
using SvdPipeline.Findings;

namespace SvdPipeline.Functions.Builds;

/// <summary>Checks an order and gives it its normal form, so that two orders of the same are equal.</summary>
internal static class OrderCheck
{
    private static readonly string[] Editions = ["official", "public"];

    /// <summary>The order in its normal form: boroughs and editions in their order, none for all boroughs, both editions named.</summary>
    /// <exception cref="UserError">SVD-B202 names what is wrong with it.</exception>
    public static BuildOrder Checked(BuildOrder order)
    {
        Check(IsMonth(order.AsOf), $"'{order.AsOf}' is not a month such as 2026-02.");
        Check(DefinitionProfiles.Ids.Contains(order.Definition), $"There is no definition '{order.Definition}'; there are {string.Join(", ", DefinitionProfiles.Ids)}.");
        var boroughs = order.Boroughs.Select(code => Boroughs.Find(code) ?? throw Wrong($"There is no borough '{code}'.")).ToHashSet();
        foreach (var edition in order.Editions)
        {
            Check(Editions.Contains(edition), $"There is no edition '{edition}'; there are {string.Join(" and ", Editions)}.");
        }

        Check(order.Previous is null || (IsMonth(order.Previous) && string.CompareOrdinal(order.Previous, order.AsOf) < 0), $"'{order.Previous}' is not a month before {order.AsOf}.");
        return order with
        {
            Boroughs = boroughs.Count == Boroughs.All.Count ? [] : [.. Boroughs.All.Where(boroughs.Contains).Select(b => b.Code)],
            Editions = [.. Editions.Where(e => order.Editions.Count == 0 || order.Editions.Contains(e))],
        };
    }

    /// <summary>An error of the order.</summary>
    public static UserError Wrong(string message) => new(ExitCode.Usage, "SVD-B202", message, FindingCatalogue.Entry("SVD-B202").Remedy);

    private static bool IsMonth(string text) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static void Check(bool holds, string message)
    {
        if (!holds)
        {
            throw Wrong(message);
        }
    }
}
