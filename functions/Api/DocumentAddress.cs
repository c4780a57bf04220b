using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Api;

/// <summary>One file of the documents in force.</summary>
/// <param name="AsOf">As-of month.</param>
/// <param name="Edition"><c>official</c> or <c>public</c>.</param>
/// <param name="Part">GSS code, or <c>comparison</c>.</param>
/// <param name="File">Path below the part.</param>
public sealed record DocumentAddress(string AsOf, string Edition, string Part, string File)
{
    /// <summary>Name under which a browser saves it: says borough, document, month and edition wherever it ends up.</summary>
    public string SavedAs
    {
        get
        {
            var name = File.Replace("tables/", "", StringComparison.Ordinal).Replace('/', '-');
            var dot = name.LastIndexOf('.');
            var place = Boroughs.All.FirstOrDefault(b => b.Code == Part)?.Slug ?? "london";
            return dot < 0 ? $"{place}-{name}-{AsOf}-{Edition}" : $"{place}-{name[..dot]}-{AsOf}-{Edition}{name[dot..]}";
        }
    }
}
