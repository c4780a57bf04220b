using AngleSharp.Html.Dom;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;

namespace SvdPipeline.Documents;

/// <summary>
/// One document before it has a format: the semantic HTML the templates gave, parsed, and the charts it refers to.
/// Both writers (HTML and DOCX) read this and nothing else.
/// </summary>
/// <param name="Kind"><c>sna</c> or <c>strategy</c>.</param>
/// <param name="Title">Title as on the cover.</param>
/// <param name="Borough">The borough it is about.</param>
/// <param name="Edition">Official or public.</param>
/// <param name="AsOf">First day of the as-of month: the only date a document knows.</param>
/// <param name="Marking">Protective marking printed on every page: <c>OFFICIAL-SENSITIVE</c>, or <c>Public edition</c>.</param>
/// <param name="Banner">Notice printed on the cover and page footers, such as the synthetic-data notice; empty for none.</param>
/// <param name="Body">Parsed body: a list of <c>section</c> elements in the order of the standard format.</param>
/// <param name="Charts">Charts by id, referred to as <c>&lt;figure data-chart="id"&gt;</c>.</param>
/// <param name="Findings">Its key findings, in order.</param>
public sealed record DocumentTree(
    string Kind,
    string Title,
    Borough Borough,
    Edition Edition,
    DateOnly AsOf,
    string Marking,
    string Banner,
    IHtmlDocument Body,
    IReadOnlyDictionary<string, Charts.Chart> Charts,
    IReadOnlyList<KeyFinding> Findings);
