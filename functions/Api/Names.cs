using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>Months and boroughs as addresses name them.</summary>
internal static class Names
{
    /// <summary>The month, when it is one.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static string Month(string asOf) => DateOnly.TryParseExact(asOf, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? asOf
        : throw new RefusedException(Refusal.Wrong($"'{asOf}' is no month such as 2026-02."));

    /// <summary>The borough of a GSS code, or of the folder of its documents.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static Borough Borough(string borough) =>
        Boroughs.All.FirstOrDefault(b => b.Code == borough || b.Folder == borough) ?? throw new RefusedException(Refusal.NotFound);
}
