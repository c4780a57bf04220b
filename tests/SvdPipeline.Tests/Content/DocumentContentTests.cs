using AngleSharp.Dom;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents;
using SvdPipeline.Documents.Content;
using Xunit;

namespace SvdPipeline.Tests.Content;

public class DocumentContentTests
{
    private static readonly string[] Assessment =
    [
        "cover", "summary", "duty", "place", "kinds", "under-25", "domestic-abuse", "sexual-violence", "weapons", "hidden", "places", "people",
        "causes", "exploitation", "harm", "voice", "resources", "review", "recommendations", "annex-sources", "annex-methods", "annex-definition", "annex-glossary",
    ];

    private static readonly string[] Strategy =
    [
        "cover", "foreword", "definition", "partnership", "needs", "priorities", "actions", "engagement", "resources", "performance", "review",
        "equality", "appendix-domestic-abuse", "appendix-sources",
    ];

    [Fact]
    public void Sections_StandInTheStandardOrderWhateverTheData()
    {
        foreach (var (kind, expected) in new[] { ("sna", Assessment), ("strategy", Strategy) })
        {
            Assert.Equal(expected, DocumentContent.Sections(kind));
            Assert.All(Documents(kind), d => Assert.Equal(expected, d.Body.Body!.Children.Select(c => c.Id)));
        }
    }

    [Fact]
    public void TablesAndColumns_AreTheSameForEveryBoroughEditionAndTier()
    {
        foreach (var kind in new[] { "sna", "strategy" })
        {
            var first = Shape(DocumentContent.Render(kind, Boroughs.Find("Camden")!, Edition.Official, ContentInputs.Full));
            Assert.All(Documents(kind), d => Assert.Equal(first.Replace("Camden", d.Borough.Name, StringComparison.Ordinal), Shape(d)));
        }
    }

    [Fact]
    public void Tables_AreFollowedByASourceAndExplainEveryShorthandTheyUse()
    {
        foreach (var table in Documents("sna").Concat(Documents("strategy")).SelectMany(d => d.Body.QuerySelectorAll("table")))
        {
            var after = new List<IElement>();
            for (var next = table.NextElementSibling; next is { LocalName: "p" } && (next.ClassList.Contains("note") || next.ClassList.Contains("source")); next = next.NextElementSibling)
            {
                after.Add(next);
            }

            Assert.Contains(after, p => p.ClassList.Contains("source"));
            var notes = string.Concat(after.Where(p => p.ClassList.Contains("note")).Select(p => p.TextContent));
            var used = table.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).Where(c => c.EndsWith(']') && c.Length >= 3).Select(c => c[^3..]).Distinct();
            Assert.All(used, mark => Assert.True(notes.Contains(mark, StringComparison.Ordinal) || table.Id == "tbl-shorthand", $"{table.Id} uses {mark} without a note"));
        }
    }

    [Fact]
    public void EveryId_IsUniqueAndEveryChartHasItsPlace()
    {
        foreach (var document in Documents("sna").Concat(Documents("strategy")))
        {
            var ids = document.Body.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(document.Charts.Keys, id => Assert.NotNull(document.Body.QuerySelector($"figure[data-chart='{id}']:not(.missing)")));
            Assert.All(document.Charts.Values, c => Assert.All(new[] { c.Headline, c.Subtitle, c.Description, c.Source, c.ValueLabel }, text => Assert.NotEqual("", text)));
            Assert.All(document.Charts.Values, c => Assert.All(c.Series, s => Assert.Equal(c.Categories.Count, s.Points.Count)));
        }
    }

    [Fact]
    public void Proxy_IsAlwaysCalledAProxy()
    {
        var sna = DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Official, ContentInputs.Sparse);
        var finding = sna.Body.QuerySelector("aside.key-findings li")!.TextContent;
        Assert.Contains("proxy", finding, StringComparison.Ordinal);
        Assert.All(sna.Charts.Values.Where(c => c.Id.Contains("proxy", StringComparison.Ordinal)), c => Assert.Contains("proxy", c.Headline + c.Subtitle, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void SameInputs_GiveTheSameDocumentOnAnyThread()
    {
        var documents = new string[8];
        Parallel.For(0, documents.Length, i => documents[i] = DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Public, ContentInputs.Full).Body.DocumentElement.OuterHtml);
        Assert.Single(documents.Distinct());
    }

    private static IEnumerable<DocumentTree> Documents(string kind) =>
        from inputs in new[] { ContentInputs.Full, ContentInputs.Sparse, ContentInputs.Of(FigureFixture.Empty(), [], []) }
        from borough in new[] { Boroughs.Find("Haringey")!, Boroughs.Find("City of London")! }
        from edition in new[] { Edition.Official, Edition.Public }
        select DocumentContent.Render(kind, borough, edition, inputs);

    private static string Shape(DocumentTree document) => string.Join('\n', document.Body.QuerySelectorAll("section, h2, h3, table, thead th, caption")
        .Select(e => e.LocalName switch { "section" or "table" => e.Id, _ => e.TextContent })).Replace("Outer London", "Part", StringComparison.Ordinal).Replace("Inner London", "Part", StringComparison.Ordinal);
}
