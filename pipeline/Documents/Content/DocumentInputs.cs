using SvdPipeline.Definition;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using SvdPipeline.Partnership;
using SvdPipeline.Storage;

namespace SvdPipeline.Documents.Content;

/// <summary>Everything the documents of one build are made from. Shared by all boroughs and threads.</summary>
/// <param name="AsOf">First day of the as-of month.</param>
/// <param name="Official">Figures of the official edition.</param>
/// <param name="Public">Figures of the public edition; strategies take theirs from it in both editions.</param>
/// <param name="Snapshots">Snapshots in use, in the lake's order.</param>
/// <param name="Sources">Descriptions of the sources that have a contract; they go before the standard words of <c>templates/wording/sources.json</c>.</param>
/// <param name="Wards">Current wards of all boroughs; empty when no lookup was supplied.</param>
/// <param name="Profile">The definition used.</param>
/// <param name="Partnerships">What the partnerships wrote, by GSS code of the borough.</param>
/// <param name="RunReference">Build reference printed on the cover.</param>
/// <param name="Banner">Notice on cover and pages, such as the synthetic-data notice; empty to let synthetic snapshots speak for themselves.</param>
/// <param name="Quality">Rows of <c>source_quality</c>; null for none.</param>
/// <param name="Survey">Rows of <c>survey_answer</c>; null for none.</param>
/// <param name="PartnerFiles">Snapshots of partner data with each borough in them: a borough's documents name no other borough's file; null names all.</param>
/// <param name="PlaceChecks">Rows of <c>place_check</c>; null for none.</param>
/// <param name="Earlier">The earlier build to compare with; null for none.</param>
public sealed record DocumentInputs(
    DateOnly AsOf,
    FigureSet Official,
    FigureSet Public,
    IReadOnlyList<Snapshot> Snapshots,
    IReadOnlyList<SourceDescription> Sources,
    IReadOnlyList<WardName> Wards,
    DefinitionProfile Profile,
    IReadOnlyDictionary<string, PartnershipRecord> Partnerships,
    string RunReference,
    string Banner = "",
    IReadOnlyList<SourceQuality>? Quality = null,
    IReadOnlyList<SurveyAnswer>? Survey = null,
    IReadOnlySet<PartnerFile>? PartnerFiles = null,
    IReadOnlyList<PlaceCheck>? PlaceChecks = null,
    EarlierBuild? Earlier = null);
