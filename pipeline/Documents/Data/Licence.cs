using SvdPipeline.Disclosure;

namespace SvdPipeline.Documents.Data;

/// <summary>What may be done with a data file.</summary>
/// <param name="Url">Address of the licence, or empty where there is none.</param>
/// <param name="Text">In words.</param>
public sealed record Licence(string Url, string Text)
{
    /// <summary>Licence of an edition's data files.</summary>
    public static Licence Of(Edition edition) => edition == Edition.Public
        ? new("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            "Contains public sector information licensed under the Open Government Licence v3.0; disclosure control applied.")
        : new("", "OFFICIAL-SENSITIVE. For the partnership of this borough; not licensed for publication.");
}
