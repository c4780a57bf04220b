using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Measures;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>
/// London measured: all that documents take from a lake, for all boroughs and both editions. Whoever has it needs neither the lake nor a database:
/// it can be saved, and the documents written from it on another machine.
/// </summary>
/// <param name="AsOf">First day of the as-of month.</param>
/// <param name="Definition">Definition profile.</param>
/// <param name="Earlier">Reference of the earlier build that the public edition was protected against; empty for none.</param>
/// <param name="Official">Figures of the official edition.</param>
/// <param name="Public">Figures of the public edition.</param>
/// <param name="Snapshots">Snapshots that the figures rest on, in the lake's order.</param>
/// <param name="Rows">Rows of those snapshots by path in the lake, with their hashes.</param>
/// <param name="Wards">Current wards of all boroughs.</param>
/// <param name="Quality">Rows of <c>source_quality</c>.</param>
/// <param name="PlaceChecks">Rows of <c>place_check</c>.</param>
/// <param name="Survey">Rows of <c>survey_answer</c>.</param>
/// <param name="PartnerFiles">Rows of <c>case_snapshot</c>.</param>
/// <param name="Findings">Findings of definition and indicators.</param>
public sealed record MeasuredLondon(
    DateOnly AsOf,
    DefinitionProfile Definition,
    string Earlier,
    FigureSet Official,
    PublicEdition Public,
    IReadOnlyList<Snapshot> Snapshots,
    IReadOnlyList<InputFile> Rows,
    IReadOnlyList<WardName> Wards,
    IReadOnlyList<SourceQuality> Quality,
    IReadOnlyList<PlaceCheck> PlaceChecks,
    IReadOnlyList<SurveyAnswer> Survey,
    IReadOnlyList<PartnerFile> PartnerFiles,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Takes from a warehouse what documents need beside the figures.</summary>
    internal static MeasuredLondon Of(BuildRequest request, BuildInputs inputs, Warehouse warehouse, FigureSet official, PublicEdition publicEdition, IReadOnlyList<Finding> findings)
    {
        var used = SnapshotsInUse.Of(warehouse, inputs.Lake);
        warehouse.Build("area_ward", "survey_answer", "case_snapshot");
        return new MeasuredLondon(
            request.AsOf,
            inputs.Profile,
            inputs.Previous?.Run.Reference ?? "",
            official,
            publicEdition,
            used,
            [.. used.AsParallel().AsOrdered().Select(s => new InputFile(Lake.RowsPath(s), InputFile.Hash(inputs.Lake.Parquet(s))))],
            [.. warehouse.Rows("area_ward").Select(row => new WardName((string)row[0]!, (string)row[1]!, (string)row[2]!))],
            [.. warehouse.Rows("source_quality").Select(row => new SourceQuality((string)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!, (long)row[4]!, (long)row[5]!))],
            [.. warehouse.Rows("place_check").Select(row => new PlaceCheck((string)row[0]!, (string)row[1]!, (DateOnly)row[2]!, (DateOnly)row[3]!, (long)row[4]!, (long)row[5]!))],
            [.. warehouse.Rows("survey_answer").Select(row => new SurveyAnswer((string)row[0]!, (string)row[1]!, (DateOnly)row[2]!, (string)row[3]!, (string)row[4]!, (long)row[5]!, (long)row[6]!))],
            [.. warehouse.Rows("case_snapshot").Select(row => new PartnerFile((string)row[0]!, (string)row[1]!))],
            findings);
    }

    /// <summary>Writes it into a folder: Parquet for the figures, JSON for the rest. What <see cref="Load"/> gives back makes the same documents.</summary>
    public void Save(string folder) => MeasuredFiles.Save(this, folder);

    /// <summary>Reads it back.</summary>
    /// <exception cref="UserError">SVD-B114 where a file is missing or changed, or another version of the program wrote it.</exception>
    public static MeasuredLondon Load(string folder) => MeasuredFiles.Load(folder);
}
