using SvdPipeline.Areas;
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
/// Each stage sees only what the stages before it give. A build can be taken in parts, by several machines: <see cref="Measure(BuildRequest, StageLog)"/>
/// once, <see cref="RecordRun"/> once, <see cref="WriteBorough"/> for each borough, <see cref="WriteLondon"/> at the end: the same bytes.
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

    /// <summary>Stages 3 to 6 in one go: London's figures once, for all boroughs together; then each borough's documents.</summary>
    public static BuildResult Build(BuildRequest request, StageLog log)
    {
        var inputs = BuildInputs.Read(request);
        var london = Measure(request, inputs, log);
        var run = DocumentLibrary.Record(request, london, inputs.Partnership, inputs.Previous);
        var library = new DocumentLibrary(run, london, inputs.Partnership.Records, inputs.Previous?.Folder);
        return log.Run(
            "Documents",
            () => DocumentMonth.Write(request, run, library, log),
            built => FormattableString.Invariant($"{built.Documents} documents of {request.Boroughs.Count} boroughs"));
    }

    /// <summary>Stages 3 to 5: London's figures for all boroughs together, and all else that documents take from the lake.</summary>
    /// <param name="request">The partnership folder, boroughs and editions make no difference; of an earlier build the public figures do.</param>
    /// <param name="log">Told of each stage.</param>
    public static MeasuredLondon Measure(BuildRequest request, StageLog log) => Measure(request, BuildInputs.Read(request), log);

    /// <summary>The record of a build, made once, before its documents: its reference stands on every cover. Reads the partnership files and the earlier build; not the lake.</summary>
    public static RunRecord RecordRun(BuildRequest request, MeasuredLondon london) =>
        DocumentLibrary.Record(request, london, PartnershipInputs.Read(request.Partnership), PreviousBuild.Of(request));

    /// <summary>Stage 6 for one borough: its documents in all editions of the build. Boroughs may be written in any order, on any machine.</summary>
    /// <param name="run">Record of the build.</param>
    /// <param name="london">London measured.</param>
    /// <param name="borough">The borough.</param>
    /// <param name="folder">Folder of the month, without documents of this borough.</param>
    /// <param name="partnership">Partnership folder; only this borough's is read. Null for none.</param>
    /// <param name="previous">Earlier build as in <see cref="BuildRequest.Previous"/>; only its record and this borough's figures are read.</param>
    public static BoroughWritten WriteBorough(RunRecord run, MeasuredLondon london, Borough borough, string folder, string? partnership = null, string? previous = null) =>
        new DocumentLibrary(run, london, PartnershipInputs.Of(partnership, borough), previous is null ? null : PreviousBuild.FolderOf(previous, run.AsOf)).Write(borough, folder);

    /// <summary>Stage 6 for London, when all boroughs of the build are written: comparison (in a build of all), index and <c>run.json</c>.</summary>
    /// <param name="run">Record of the build.</param>
    /// <param name="london">London measured.</param>
    /// <param name="written">What <see cref="WriteBorough"/> gave for each borough of the build.</param>
    /// <param name="folder">Folder of the month, without these.</param>
    public static void WriteLondon(RunRecord run, MeasuredLondon london, IReadOnlyList<BoroughWritten> written, string folder)
    {
        new DocumentLibrary(run, london, PartnershipInputs.None, null).WriteLondon(written, folder, _ => false);
        OutputFolder.Write(folder, RunRecord.FileName, run.ToJson());
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

    private static MeasuredLondon Measure(BuildRequest request, BuildInputs inputs, StageLog log)
    {
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

        return MeasuredLondon.Of(request, inputs, warehouse, official, publicEdition, [.. findings, .. IndicatorFindings.Of(warehouse)]);
    }
}
