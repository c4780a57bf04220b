using System.Text.Json;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Documents.Docx;
using SvdPipeline.Documents.Html;
using SvdPipeline.Documents.Review;
using SvdPipeline.Findings;
using SvdPipeline.Ingest;
using SvdPipeline.Measures;
using SvdPipeline.Provenance;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>Stage 6: renders the documents and data files of each borough and edition, the index and the comparison, and puts them in place together.</summary>
internal sealed class DocumentLibrary(
    BuildRequest request,
    RunRecord run,
    DocumentInputs inputs,
    IReadOnlyDictionary<string, string> places)
{
    private static readonly string[] Kinds = ["sna", "strategy"];

    /// <summary>Gathers what the documents are made from.</summary>
    public static DocumentLibrary Of(
        BuildRequest request, BuildInputs inputs, IReadOnlyList<Finding> findings, Warehouse warehouse, FigureSet official, PublicEdition publicEdition)
    {
        var used = SnapshotsInUse.Of(warehouse, inputs.Lake);
        warehouse.Build("area_ward");
        var wards = warehouse.Rows("area_ward").Select(row => new WardName((string)row[0]!, (string)row[1]!, (string)row[2]!)).ToList();
        var quality = warehouse.Rows("source_quality")
            .Select(row => new SourceQuality((string)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!, (long)row[4]!, (long)row[5]!)).ToList();
        var checks = warehouse.Rows("place_check")
            .Select(row => new PlaceCheck((string)row[0]!, (string)row[1]!, (DateOnly)row[2]!, (DateOnly)row[3]!, (long)row[4]!, (long)row[5]!)).ToList();
        warehouse.Build("survey_answer", "case_snapshot");
        var survey = warehouse.Rows("survey_answer")
            .Select(row => new SurveyAnswer((string)row[0]!, (string)row[1]!, (DateOnly)row[2]!, (string)row[3]!, (string)row[4]!, (long)row[5]!, (long)row[6]!)).ToList();
        var partnerFiles = warehouse.Rows("case_snapshot").Select(row => ((string)row[0]!, (string)row[1]!)).ToHashSet();
        var sources = SourceContracts.All.Select(c => new SourceDescription(c.Id, c.Title, c.Publisher, c.Licence, string.Empty, string.Empty));
        var bound = inputs.Partnerships.Values.SelectMany(BoundTexts.Figures).ToHashSet(StringComparer.Ordinal);
        var earlier = inputs.Previous is { } previous ? new EarlierBuild(previous.Folder, previous.Run.Definition, bound) : null;
        var documents = new DocumentInputs(
            request.AsOf, official, publicEdition, used, [.. sources], wards, inputs.Profile, inputs.Partnerships, "", Quality: quality, Survey: survey, PartnerFiles: partnerFiles, PlaceChecks: checks, Earlier: earlier);
        var run = new RunRecord(
            request.Month,
            ProgramVersion.Number,
            ProgramVersion.Content,
            inputs.Profile.Id,
            [.. request.Boroughs.Select(b => b.Code)],
            [.. request.Editions.Select(Name)],
            used,
            inputs.PartnershipFiles,
            [.. findings, .. inputs.Partnerships.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => p.Value.Findings), .. request.Boroughs.SelectMany(b => BoundTexts.Moved(b, documents, request.Editions))],
            inputs.Previous?.Entry,
            [.. used.AsParallel().AsOrdered().Select(s => new InputFile(Lake.RowsPath(s), InputFile.Hash(inputs.Lake.Parquet(s))))],
            request.AllowUnknownCodes,
            request.ComparisonOnly);
        return new DocumentLibrary(
            request,
            run,
            documents with { RunReference = run.Reference },
            wards.ToDictionary(w => w.Code, w => w.Name, StringComparer.Ordinal));
    }

    private string Place => Path.GetFullPath(Path.Combine(request.Out, request.Month));

    /// <summary>Writes everything; nothing is in place until all of it is written.</summary>
    public BuildResult Write(StageLog log)
    {
        using var folder = new OutputFolder(request.Out, request.Month);
        var parts = new List<string>();
        foreach (var edition in request.Editions)
        {
            var assessments = new DocumentTree[request.Boroughs.Count];
            Parallel.For(
                0,
                request.Boroughs.Count,
                new ParallelOptions { MaxDegreeOfParallelism = request.Threads > 0 ? request.Threads : -1 },
                i => assessments[i] = Write(folder, edition, request.Boroughs[i]));
            parts.AddRange(request.ComparisonOnly ? [] : request.Boroughs.Select(b => $"{Name(edition)}/{b.Folder}"));
            WriteLondon(folder, edition, assessments);
            if (request.AllBoroughs)
            {
                parts.Add($"{Name(edition)}/comparison");
            }
        }

        // Documents that lie there keep the record of what they rest on.
        if (request.ComparisonOnly && folder.Holds(RunRecord.FileName))
        {
            folder.Commit(parts);
            return new BuildResult(Place, 0, run.Findings);
        }

        folder.Write(RunRecord.FileName, run.ToJson());
        folder.Write(OutputFolder.LogFile, JsonSerializer.Serialize(log.Stages.Select(s => new { stage = s.Stage, seconds = Math.Round(s.Seconds, 2) })) + "\n");
        folder.Commit(parts);
        return new BuildResult(Place, request.ComparisonOnly ? 0 : request.Boroughs.Count * request.Editions.Count * Kinds.Length * 2, run.Findings);
    }

    /// <summary>One borough's documents and data files; gives back its assessment.</summary>
    private DocumentTree Write(OutputFolder folder, Edition edition, Borough borough)
    {
        if (request.ComparisonOnly)
        {
            return DocumentContent.Render(Kinds[0], borough, edition, inputs);
        }

        var path = $"{Name(edition)}/{borough.Folder}/";
        var trees = Array.ConvertAll(Kinds, kind => DocumentContent.Render(kind, borough, edition, inputs));
        foreach (var tree in trees)
        {
            folder.Write($"{path}{tree.Kind}.html", HtmlWriter.Write(tree));
            folder.Write($"{path}{tree.Kind}.docx", stream => DocxWriter.Write(tree, stream));
        }

        var figures = edition == Edition.Public ? inputs.Public : inputs.Official;
        var data = new BoroughDataInputs(borough, edition, inputs.AsOf, figures, inputs.Public, inputs.Snapshots, places, trees);
        foreach (var file in BoroughData.Files(data))
        {
            folder.Write(path + file.Path, stream => stream.Write(file.Content));
        }

        if (edition == Edition.Official && inputs.Public is PublicEdition hidden)
        {
            folder.Write(path + DisclosureReport.FileName, stream => stream.Write(DisclosureReport.Bytes(borough, inputs.Official, hidden, data.Labels)));
        }

        return trees[0];
    }

    /// <summary>The comparison, when all boroughs are built, and the page that leads to every borough with documents of this month.</summary>
    private void WriteLondon(OutputFolder folder, Edition edition, DocumentTree[] assessments)
    {
        var path = Name(edition) + "/";
        var banner = assessments[0].Banner;
        if (request.AllBoroughs)
        {
            var boroughs = assessments.Select(tree => BoroughCompleteness.Of(tree, DocumentContent.TierOf(tree.Borough, inputs))).ToList();
            var figures = edition == Edition.Public ? inputs.Public : inputs.Official;
            foreach (var file in ComparisonPages.Files(new ComparisonInputs(edition, inputs.AsOf, figures, inputs.Snapshots, banner, boroughs)))
            {
                folder.Write($"{path}comparison/{file.Path}", stream => stream.Write(file.Content));
            }
        }

        var listed = Boroughs.All.Where(b => (!request.ComparisonOnly && request.Boroughs.Contains(b)) || folder.Holds(path + b.Folder)).Select(b => (b, DocumentContent.TierOf(b, inputs))).ToList();
        var index = IndexPage.File(new IndexInputs(edition, inputs.AsOf, banner, listed, request.AllBoroughs || folder.Holds(path + "comparison")));
        folder.Write(path + index.Path, stream => stream.Write(index.Content));
    }

    private static string Name(Edition edition) => edition == Edition.Official ? "official" : "public";
}
