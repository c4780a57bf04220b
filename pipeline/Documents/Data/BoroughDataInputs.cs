using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Data;

/// <summary>What the data files of one borough and edition are made from.</summary>
/// <param name="Borough">The borough.</param>
/// <param name="Edition">The edition.</param>
/// <param name="AsOf">First day of the as-of month.</param>
/// <param name="Figures">Figures of the edition.</param>
/// <param name="PublicFigures">Figures of the public edition: a strategy prints them in both editions.</param>
/// <param name="Snapshots">Snapshots the build read.</param>
/// <param name="PlaceNames">Names of wards and small areas by code.</param>
/// <param name="Documents">The borough's documents in this edition.</param>
public sealed record BoroughDataInputs(
    Borough Borough,
    Edition Edition,
    DateOnly AsOf,
    FigureSet Figures,
    FigureSet PublicFigures,
    IReadOnlyList<Snapshot> Snapshots,
    IReadOnlyDictionary<string, string> PlaceNames,
    IReadOnlyList<DocumentTree> Documents)
{
    /// <summary>The as-of month as <c>yyyy-MM</c>.</summary>
    public string AsOfMonth => AsOf.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Folder name of the edition.</summary>
    public string EditionName => Edition == Edition.Official ? "official" : "public";

    /// <summary>Synthetic-data notice of the documents, or empty.</summary>
    public string Notice => Documents.Count > 0 ? Documents[0].Banner : "";

    /// <summary>Key findings of the assessment.</summary>
    public IReadOnlyList<KeyFinding> Findings => Documents.FirstOrDefault(d => d.Kind == "sna")?.Findings ?? [];

    /// <summary>Labels of ids.</summary>
    public FigureLabels Labels { get; } = new(AsOf, PlaceNames);

    /// <summary>The figures a kind of document prints.</summary>
    public FigureSet FiguresOf(string kind) => kind == "strategy" ? PublicFigures : Figures;
}
