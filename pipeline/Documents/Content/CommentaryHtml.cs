using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SvdPipeline.Partnership;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Analysts' Markdown as HTML that is safe and fits the document: raw HTML is printed as text, headings go below the section's own,
/// links keep only web and mail addresses, pictures become their alternative text, code becomes plain text; bound figures get their value.
/// </summary>
internal static class CommentaryHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static Html Of(string markdown, DocumentFigures figures)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var block in document.Descendants().ToList())
        {
            Fit(block);
        }

        var html = document.ToHtml(Pipeline).Replace("<hr />", "", StringComparison.Ordinal);
        return new Html(PartnershipVocabulary.BoundFigures().Replace(html, m => Bound(m, figures)));
    }

    private static void Fit(MarkdownObject block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                heading.Level = heading.Level == 1 ? 3 : 4;
                break;
            case CodeBlock code:
                var text = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(code.Lines.ToString())) };
                code.Parent![code.Parent.IndexOf(code)] = text;
                break;
            case CodeInline code:
                code.ReplaceBy(new LiteralInline(code.Content));
                break;
            case AutolinkInline auto:
                auto.ReplaceBy(new LiteralInline(auto.Url));
                break;
            case LinkInline link when !Allowed(link):
                link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()))), copyChildren: false);
                break;
        }
    }

    private static bool Allowed(LinkInline link) =>
        !link.IsImage && Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "mailto");

    private static string Bound(Match match, DocumentFigures figures)
    {
        if (FigureBinding.Parse(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)) is not { } binding)
        {
            return "[x]";
        }

        var id = binding.IdIn(figures.Borough.Code);
        return $"<span data-figure=\"{Html.Encode(id)}\">{FigureText.Value(figures.Set.Find(id))}</span>";
    }
}
