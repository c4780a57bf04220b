using System.Globalization;
using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>What is wrong with records for the definition's purposes, and when it is too much to build on.</summary>
public static class DefinitionFindings
{
    /// <summary>Records of a source whose offence code may be unknown, in a hundred.</summary>
    public const decimal UnknownCodesAllowed = 2;

    /// <summary>Findings on the records of a warehouse: unknown and missing codes, ages, relationships and dates, one for each source and value.</summary>
    /// <param name="warehouse">A warehouse with staging and the definition's seeds.</param>
    /// <param name="allowUnknownCodes">True to build however many offence codes are unknown.</param>
    /// <exception cref="UserError">SVD-D201 (exit 11) when more than 2 % of a source's records have an unknown or missing offence code.</exception>
    public static IReadOnlyList<Finding> Of(Warehouse warehouse, bool allowUnknownCodes = false)
    {
        var remarks = DefinitionRemark.Of(warehouse);
        if (!allowUnknownCodes)
        {
            StopOnUnknownCodes(remarks);
        }

        return [.. remarks.Select(r => r.Finding()).OfType<Finding>()];
    }

    private static void StopOnUnknownCodes(IEnumerable<DefinitionRemark> remarks)
    {
        foreach (var source in remarks.Where(r => r.Kind is "code_unknown" or "code_missing").GroupBy(r => r.Source, StringComparer.Ordinal))
        {
            var unknown = source.Sum(r => r.Records);
            var all = source.First().SourceRecords;
            if (unknown * 100m > all * UnknownCodesAllowed)
            {
                var worst = source.OrderByDescending(r => r.Records).ThenBy(r => r.Value, StringComparer.Ordinal).Take(5)
                    .Select(r => string.Create(CultureInfo.InvariantCulture, $"{(r.Kind == "code_missing" ? "none" : r.Value)} ({r.Records:N0}, first in {r.File} line {r.Line})"));
                throw new UserError(
                    ExitCode.Data,
                    "SVD-D201",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{unknown:N0} of {all:N0} records of {source.Key} ({unknown * 100m / all:0.0} %) have an offence code that is missing or not in the code table: {string.Join("; ", worst)}."),
                    FindingCatalogue.Entry("SVD-D201").Remedy);
            }
        }
    }
}
