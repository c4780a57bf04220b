using SvdPipeline.Builds;
using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Quality;
using SvdPipeline.Ingest;
using SvdPipeline.Ingest.Quality;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline;

/// <summary>
/// The way through, in order: landing files become a lake (<see cref="Ingest"/>), a lake becomes documents (<see cref="Build"/>).
/// Each stage sees only what the stages before it give.
/// </summary>
public static class Pipeline
{
    /// <summary>Stages 1 and 2: recognises files by their source's contract, checks every cell, keeps typed Parquet and the findings; then judges the lake's quality.</summary>
    public static IngestResult Ingest(IngestRequest request, StageLog log)
    {
        var lake = Lake.OpenOrCreate(request.Lake, request.Key);
        var ingested = log.Run(
            "Ingest",
            () => Ingester.Ingest(request.From, lake, request.Source, request.Progress),
            done => FormattableString.Invariant(
                $"{done.InUse.Count()} files in use, {done.RowsKept:N0} of {done.RowsIn:N0} new rows kept, {done.NotUsed.Count()} files not used"));

        log.Run(
            "Quality",
            () =>
            {
                var report = QualityReport.Write(lake, ingested, request.JudgedOn);
                QualityPages.Write(report, lake.QualityFolder);
                return report;
            },
            report => FormattableString.Invariant(
                $"{report.Attention.Count(a => a.Level == 1)} things to act on, {report.Attention.Count(a => a.Level == 2)} to look at"));
        return ingested;
    }

    /// <summary>Stages 3 to 6: London's figures once, for all boroughs together; then each borough's documents.</summary>
    public static BuildResult Build(BuildRequest request, StageLog log)
    {
        var inputs = BuildInputs.Read(request);
        using var warehouse = new Warehouse(request.Threads);

        // The lake as views; the staging relations (stg_*) over them are built when a later stage asks for them.
        LakeWarehouse.Load(warehouse, inputs.Lake, request.LastDay);

        var findings = log.Run(
            "Definition",
            () => Classification.Run(warehouse, inputs.Profile, request.AllowUnknownCodes),
            found => FormattableString.Invariant($"records classified by {inputs.Profile.Id}, {found.Count} findings"));

        var official = log.Run(
            "Measures",
            () => FigureBuilder.Build(warehouse, request.AsOf),
            figures => FormattableString.Invariant($"{figures.Count:N0} figures of all boroughs"));

        var publicEdition = log.Run(
            "Disclosure",
            () =>
            {
                var earlier = inputs.Previous is { } previous ? EarlierEdition.Read(previous.Folder, request.AsOf) : null;
                return DisclosureAudit.Checked(PublicEdition.Of(official, earlier: earlier), official, earlier: earlier);
            },
            figures => FormattableString.Invariant($"{figures.Hidden.Count:N0} counts hidden in the public edition"));

        var library = DocumentLibrary.Of(request, inputs, [.. findings, .. IndicatorFindings.Of(warehouse)], warehouse, official, publicEdition);
        return log.Run(
            "Documents",
            () => library.Write(log),
            built => FormattableString.Invariant($"{built.Documents} documents of {request.Boroughs.Count} boroughs"));
    }

    /// <summary>Builds documents again from the inputs that they record, and compares every byte.</summary>
    /// <param name="documents">OUT, or the folder of one month.</param>
    /// <param name="lake">Lake that they were built from.</param>
    /// <param name="partnership">Partnership folder that they were built with, or null.</param>
    /// <param name="previous">Earlier build that they were compared with, or null.</param>
    /// <param name="log">Told of each stage.</param>
    public static IReadOnlyList<Verification> Verify(string documents, string lake, string? partnership, string? previous, StageLog log) =>
    [
        .. RunRecord.Under(documents).Select(month =>
            Verification.Of(month.Folder, month.Run, target => RecordedInputs.Request(month.Run, lake, partnership, previous, target), request => Build(request, log))),
    ];
}
