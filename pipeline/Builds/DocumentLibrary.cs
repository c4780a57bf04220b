using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents;
using SvdPipeline.Documents.Comparison;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Documents.Docx;
using SvdPipeline.Documents.Html;
using SvdPipeline.Documents.Review;
using SvdPipeline.Partnership;
using SvdPipeline.Provenance;
using SvdPipeline.Sources;

namespace SvdPipeline.Builds;

/// <summary>Stage 6: renders the documents and data files of each borough and edition, the index and the comparison, from measured London alone.</summary>
internal sealed class DocumentLibrary
{
    private static readonly string[] Kinds = ["sna", "strategy"];

    private readonly RunRecord run;
    private readonly DocumentInputs inputs;
    private readonly IReadOnlyList<Edition> editions;
    private readonly Dictionary<string, string> places;

    /// <summary>Gathers what the documents are made from.</summary>
    /// <param name="run">Record of the build.</param>
    /// <param name="london">London measured.</param>
    /// <param name="partnerships">What the partnerships wrote, of the boroughs to be written at least.</param>
    /// <param name="previous">Folder of the earlier build's month; null for none.</param>
    public DocumentLibrary(RunRecord run, MeasuredLondon london, IReadOnlyDictionary<string, PartnershipRecord> partnerships, string? previous)
    {
        this.run = run;
        editions = [.. run.Editions.Select(name => Enum.Parse<Edition>(name, ignoreCase: true))];
        inputs = Inputs(london, partnerships, previous is null ? null : Earlier(previous, run.Previous!.Definition, partnerships)) with { RunReference = run.Reference };
        places = london.Wards.ToDictionary(w => w.Code, w => w.Name, StringComparer.Ordinal);
    }

    /// <summary>Documents in a build: of each borough and edition, in two formats.</summary>
    public int Documents => run.ComparisonOnly ? 0 : run.Boroughs.Count * editions.Count * Kinds.Length * 2;

    private bool AllBoroughs => run.Boroughs.Count == Boroughs.All.Count;

    /// <summary>The record of a build, made once from all that goes into it.</summary>
    public static RunRecord Record(BuildRequest request, MeasuredLondon london, PartnershipInputs partnership, PreviousBuild? previous)
    {
        if (london.AsOf != request.AsOf || london.Earlier != (previous?.Run.Reference ?? ""))
        {
            throw new InvalidOperationException($"London was measured for another build: {london.AsOf}, earlier '{london.Earlier}'.");
        }

        var inputs = Inputs(london, partnership.Records, previous is null ? null : Earlier(previous.Folder, previous.Run.Definition, partnership.Records));
        return new RunRecord(
            request.Month,
            ProgramVersion.Number,
            ProgramVersion.Content,
            london.Definition.Id,
            [.. request.Boroughs.Select(b => b.Code)],
            [.. request.Editions.Select(Name)],
            london.Snapshots,
            partnership.Files,
            [
                .. london.Findings, .. partnership.Records.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => p.Value.Findings),
                .. request.Boroughs.SelectMany(b => BoundTexts.Moved(b, inputs, request.Editions)),
            ],
            previous?.Entry,
            london.Rows,
            request.AllowUnknownCodes,
            request.ComparisonOnly);
    }

    /// <summary>Folders of a build that are replaced as a whole, inside its month's folder.</summary>
    public IEnumerable<string> Parts() => editions.SelectMany(edition => (string[])
    [
        .. run.ComparisonOnly ? [] : run.Boroughs.Select(code => $"{Name(edition)}/{Boroughs.Find(code)!.Folder}"),
        .. AllBoroughs ? (string[])[$"{Name(edition)}/comparison"] : [],
    ]);

    /// <summary>One borough's documents and data files in all editions.</summary>
    /// <param name="borough">The borough.</param>
    /// <param name="folder">The month's folder, without documents of this borough.</param>
    public BoroughWritten Write(Borough borough, string folder) => new(borough, editions.ToDictionary(
        edition => edition,
        edition => BoroughCompleteness.Of(Write(folder, edition, borough), DocumentContent.TierOf(borough, inputs))));

    /// <summary>The comparison, when all boroughs are built, and the page that leads to every borough with documents of this month.</summary>
    /// <param name="written">The boroughs of the build, in any order.</param>
    /// <param name="folder">The month's folder.</param>
    /// <param name="stands">True for a path inside that folder that an earlier build left in place.</param>
    public void WriteLondon(IReadOnlyList<BoroughWritten> written, string folder, Func<string, bool> stands)
    {
        var banner = DocumentModel.Banner(inputs);
        var byCode = written.ToDictionary(w => w.Borough.Code, StringComparer.Ordinal);
        foreach (var edition in editions)
        {
            var path = Name(edition) + "/";
            if (AllBoroughs)
            {
                var figures = edition == Edition.Public ? inputs.Public : inputs.Official;
                foreach (var file in ComparisonPages.Files(new ComparisonInputs(edition, inputs.AsOf, figures, inputs.Snapshots, banner, [.. run.Boroughs.Select(code => byCode[code].Editions[edition])])))
                {
                    OutputFolder.Write(folder, $"{path}comparison/{file.Path}", stream => stream.Write(file.Content));
                }
            }

            var listed = Boroughs.All.Where(b => (!run.ComparisonOnly && run.Boroughs.Contains(b.Code)) || stands(path + b.Folder)).Select(b => (b, DocumentContent.TierOf(b, inputs))).ToList();
            var index = IndexPage.File(new IndexInputs(edition, inputs.AsOf, banner, listed, AllBoroughs || stands(path + "comparison")));
            OutputFolder.Write(folder, path + index.Path, stream => stream.Write(index.Content));
        }
    }

    private static DocumentInputs Inputs(MeasuredLondon london, IReadOnlyDictionary<string, PartnershipRecord> partnerships, EarlierBuild? earlier) => new(
        london.AsOf,
        london.Official,
        london.Public,
        london.Snapshots,
        [.. SourceContracts.All.Select(c => new SourceDescription(c.Id, c.Title, c.Publisher, c.Licence, string.Empty, string.Empty))],
        london.Wards,
        london.Definition,
        partnerships,
        "",
        Quality: london.Quality,
        Survey: london.Survey,
        PartnerFiles: london.PartnerFiles.ToHashSet(),
        PlaceChecks: london.PlaceChecks,
        Earlier: earlier);

    private static EarlierBuild Earlier(string folder, string definition, IReadOnlyDictionary<string, PartnershipRecord> partnerships) =>
        new(folder, definition, partnerships.Values.SelectMany(BoundTexts.Figures).ToHashSet(StringComparer.Ordinal));

    /// <summary>One borough's documents and data files of one edition; gives back its assessment.</summary>
    private DocumentTree Write(string folder, Edition edition, Borough borough)
    {
        if (run.ComparisonOnly)
        {
            return DocumentContent.Render(Kinds[0], borough, edition, inputs);
        }

        var path = $"{Name(edition)}/{borough.Folder}/";
        var trees = Array.ConvertAll(Kinds, kind => DocumentContent.Render(kind, borough, edition, inputs));
        foreach (var tree in trees)
        {
            OutputFolder.Write(folder, $"{path}{tree.Kind}.html", HtmlWriter.Write(tree));
            OutputFolder.Write(folder, $"{path}{tree.Kind}.docx", stream => DocxWriter.Write(tree, stream));
        }

        var figures = edition == Edition.Public ? inputs.Public : inputs.Official;
        var data = new BoroughDataInputs(borough, edition, inputs.AsOf, figures, inputs.Public, inputs.Snapshots, places, trees);
        foreach (var file in BoroughData.Files(data))
        {
            OutputFolder.Write(folder, path + file.Path, stream => stream.Write(file.Content));
        }

        if (edition == Edition.Official && inputs.Public is PublicEdition hidden)
        {
            OutputFolder.Write(folder, path + DisclosureReport.FileName, stream => stream.Write(DisclosureReport.Bytes(borough, inputs.Official, hidden, data.Labels)));
        }

        return trees[0];
    }

    private static string Name(Edition edition) => edition == Edition.Official ? "official" : "public";
}
