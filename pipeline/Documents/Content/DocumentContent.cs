using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html.Parser;
using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Review;
using SvdPipeline.Partnership;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Makes a document: renders the templates of its sections in order and parses what they gave. The same inputs give the same document on any
/// thread and in any culture.
/// </summary>
public static class DocumentContent
{
    private static readonly Dictionary<string, string[]> Ids = new[] { "sna", "strategy" }
        .ToDictionary(kind => kind, kind => DocumentTemplates.In(kind).Select(Id).ToArray(), StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<IReadOnlyList<WardName>, ILookup<string, WardName>> WardsByBorough = [];

    /// <summary>Ids of the sections of <c>sna</c> or <c>strategy</c>, in order; none for another kind.</summary>
    public static IReadOnlyList<string> Sections(string kind) => Ids.GetValueOrDefault(kind, []);

    /// <summary>What partnership files may refer to. A commentary file is named after its section; one section has a second text.</summary>
    public static PartnershipVocabulary Vocabulary { get; } = new(
        Ids.ToDictionary(k => k.Key, k => (IReadOnlyList<string>)[.. DocumentTemplates.Commentary(k.Key)], StringComparer.Ordinal),
        figure => FigureBinding.Parse(figure) is not null);

    /// <summary>Tier a borough has reached by the data supplied: 0 for none, to 3.</summary>
    public static int TierOf(Borough borough, DocumentInputs inputs) =>
        Tier.Of(
            new DocumentFigures(inputs.Official, FigureIndex.Of(inputs.Official), borough, inputs.AsOf),
            new DocumentSources(inputs.Sources, inputs.Snapshots)).Number;

    /// <summary>Makes one document.</summary>
    /// <param name="kind"><c>sna</c> or <c>strategy</c>.</param>
    /// <param name="borough">The borough it is about.</param>
    /// <param name="edition">Official or public; the figures of a strategy are the public ones in both.</param>
    /// <param name="inputs">What all documents of the build are made from.</param>
    public static DocumentTree Render(string kind, Borough borough, Edition edition, DocumentInputs inputs)
    {
        var set = edition == Edition.Public || kind == "strategy" ? inputs.Public : inputs.Official;
        var disclosure = ReferenceEquals(set, inputs.Public) ? Edition.Public : Edition.Official;
        var figures = new DocumentFigures(set, FigureIndex.Of(set), borough, inputs.AsOf);
        var earlier = inputs.Earlier?.Of(borough, disclosure);
        var comparison = earlier is null ? null : new EditionComparison(figures, earlier, inputs.Profile.Id);
        var sources = new DocumentSources(inputs.Sources, inputs.Snapshots, earlier is not null);
        var wards = Wards(inputs.Wards, borough);
        var partnership = inputs.Partnerships.GetValueOrDefault(borough.Code) ?? PartnershipRecord.Empty(borough.Code);
        var functions = new DocumentFunctions(kind, edition, disclosure, figures, sources, wards, partnership);
        var findings = KeyFindings.Of(figures, wards);
        var model = DocumentModel.Of(kind, edition, inputs, figures, sources, findings, partnership, comparison);
        model["review"] = ReviewModel.Of(comparison, findings, wards, disclosure);
        functions.AddTo(model);

        // The cover comes last: its status depends on the texts that the other sections lack.
        var templates = DocumentTemplates.In(kind);
        var rest = templates.Skip(1).Select(t => DocumentTemplates.Render(t, model).Text).ToList();
        model["status"] = Status(kind, partnership, functions.Placeholders);
        var title = $"{(kind == "sna" ? "Strategic needs assessment" : "Serious violence strategy")}: {borough.Name}";
        model["title"] = title;
        var body = new StringBuilder(200_000).Append("<!DOCTYPE html><html lang=\"en-GB\"><head><title>").Append(Html.Encode(title)).Append("</title></head><body>")
            .Append(DocumentTemplates.Render(templates[0], model).Text).AppendJoin("", rest).Append("</body></html>");
        var document = new HtmlParser().ParseDocument(body.ToString());
        TextTableNotes.Add(document);
        return new DocumentTree(
            kind,
            title,
            borough,
            edition,
            inputs.AsOf,
            DocumentModel.Marking(kind, edition),
            DocumentModel.Banner(inputs),
            document,
            functions.Drawn,
            findings);
    }

    private static IReadOnlyList<WardName> Wards(IReadOnlyList<WardName> all, Borough borough) =>
        [.. WardsByBorough.GetValue(all, w => w.OrderBy(x => x.Name, StringComparer.Ordinal).ThenBy(x => x.Code, StringComparer.Ordinal).ToLookup(x => x.Borough, StringComparer.Ordinal))[borough.Code]];

    /// <summary>Status on the cover: the partnership's own, but not <c>published</c> while a text is missing.</summary>
    private static string Status(string kind, PartnershipRecord partnership, int missing)
    {
        var stated = partnership.Partnership.GetSafeValue<ScriptObject>("status")?.GetSafeValue<string>(kind) ?? "";
        return stated switch
        {
            "published" when missing > 0 => Wording.Count("status.withheld", missing, ("n", FigureText.Number(missing, "count"))),
            "" => Wording.Say("status.draft"),
            _ => Wording.Say($"status.{stated}"),
        };
    }

    private static string Id(string template) => template[(template.IndexOf('-', StringComparison.Ordinal) + 1)..];
}
