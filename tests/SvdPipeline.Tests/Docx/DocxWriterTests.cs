using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SvdPipeline.Documents;
using SvdPipeline.Documents.Docx;

namespace SvdPipeline.Tests.Docx;

public sealed class DocxWriterTests
{
    private static readonly byte[] File = Written(DocumentFixture.Tree());
    private static readonly XDocument Document = Part("word/document.xml");
    private static readonly XmlNamespaceManager Names = Prefixes();

    [Fact]
    public void File_IsValid()
    {
        using var stream = new MemoryStream(File);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }

    [Fact]
    public void SameTree_GivesTheSameBytes() => Assert.Equal(File, Written(DocumentFixture.Tree()));

    [Fact]
    public void Zip_IsInOrderAndDated1980()
    {
        using var zip = new ZipArchive(new MemoryStream(File));
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void Properties_ComeFromTheDocument()
    {
        var core = Part("docProps/core.xml").Root!.Elements().ToLookup(e => e.Name.LocalName, e => e.Value);
        Assert.Equal("Strategic needs assessment: Haringey", core["title"].Single());
        Assert.Equal("Serious Violence Duty, Haringey", core["subject"].Single());
        Assert.Equal("en-GB", core["language"].Single());
        Assert.Equal(["2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z"], core["created"].Concat(core["modified"]));
        Assert.Equal("en-GB", Part("word/styles.xml").XPathSelectElement("//w:docDefaults//w:lang", Names)!.Attribute(W("val"))!.Value);
    }

    [Fact]
    public void Opening_AsksNothing() => Assert.Empty(Part("word/settings.xml").XPathSelectElements("//w:updateFields", Names));

    [Theory]
    [InlineData("sec_cover")]
    [InlineData("sec_kinds")]
    [InlineData("sec_annex_sources")]
    [InlineData("tbl_kinds_elements")]
    [InlineData("fig_kinds_rank")]
    public void Bookmark_Exists(string name) => Assert.Single(All($"//w:bookmarkStart[@w:name='{name}']"));

    [Fact]
    public void Bookmarks_OpenAndCloseOnce()
    {
        var starts = All("//w:bookmarkStart").Select(e => e.Attribute(W("id"))!.Value).ToList();
        Assert.Equal(starts.Distinct(), starts);
        Assert.Equal(starts.Order(), All("//w:bookmarkEnd").Select(e => e.Attribute(W("id"))!.Value).Order());
        var names = All("//w:bookmarkStart").Select(e => e.Attribute(W("name"))!.Value).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Headings_AreRealAndListedInTheContents()
    {
        Assert.Equal(["Strategic needs assessment: Haringey"], Texts("//w:p[w:pPr/w:pStyle/@w:val='Title']"));
        var headings = Texts("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]");
        Assert.Contains("Overlap of the strands", headings);
        Assert.DoesNotContain("Key findings", headings);
        Assert.Equal(Texts("//w:p[w:pPr/w:pStyle/@w:val='Heading1']"), Texts("//w:sdt//w:p/w:hyperlink"));
        Assert.All(All("//w:hyperlink[@w:anchor]"), a => Assert.Single(All($"//w:bookmarkStart[@w:name='{a.Attribute(W("anchor"))!.Value}']")));
        Assert.Contains("TOC \\o \"1-1\"", Texts("//w:sdt//w:instrText").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Captions_AreNumberedByFields()
    {
        Assert.Equal(["1", "2", "3"], Texts("//w:fldSimple[contains(@w:instr, 'SEQ Table')]"));
        Assert.Equal(ChartFixture.All.Count, All("//w:fldSimple[contains(@w:instr, 'SEQ Figure')]").Count);
        Assert.Contains("Table 1: Serious violence by offence element, Haringey, 12 months to February 2026", Texts("//w:p[w:pPr/w:pStyle/@w:val='Caption']"));
    }

    [Fact]
    public void Tables_RepeatTheirHeadAndKeepRowsWhole()
    {
        foreach (var table in All("//w:tbl[w:tblPr/w:tblStyle/@w:val='DataTable']"))
        {
            var rows = table.XPathSelectElements("w:tr", Names).ToList();
            Assert.NotNull(rows[0].XPathSelectElement("w:trPr/w:tblHeader", Names));
            Assert.All(rows, r => Assert.NotNull(r.XPathSelectElement("w:trPr/w:cantSplit", Names)));
            Assert.All(rows.Skip(1), r => Assert.Null(r.XPathSelectElement("w:trPr/w:tblHeader", Names)));
            Assert.NotEmpty(table.XPathSelectElement("w:tblPr/w:tblCaption", Names)!.Attribute(W("val"))!.Value);
            Assert.NotEmpty(table.XPathSelectElement("w:tblPr/w:tblDescription", Names)!.Attribute(W("val"))!.Value);
        }
    }

    [Fact]
    public void Tables_FillTheTextAndNoMore()
    {
        foreach (var table in All("//w:tbl"))
        {
            var wide = table.XPathSelectElement("following::w:sectPr[1]/w:pgSz", Names) is { } size && size.Attribute(W("orient"))?.Value == "landscape";
            var grid = table.XPathSelectElements("w:tblGrid/w:gridCol", Names).Sum(c => (int)c.Attribute(W("w"))!);
            Assert.Equal(wide ? DocxWriter.WideTextWidth : DocxWriter.TextWidth, grid);
        }
    }

    [Fact]
    public void WideTable_StandsOnItsOwnLandscapePages()
    {
        Assert.Equal([null, "landscape", null], All("//w:sectPr/w:pgSz").Select(s => s.Attribute(W("orient"))?.Value));
        var landscape = Document.XPathSelectElement("//w:sectPr[w:pgSz/@w:orient='landscape']", Names)!;
        Assert.Single(landscape.XPathSelectElements("preceding::w:tbl[w:tblPr/w:tblCaption[starts-with(@w:val, 'Table 2')]]", Names));
    }

    [Fact]
    public void Numbers_AreSetToTheRight() =>
        Assert.Equal("TableNumber", Document.XPathSelectElement("//w:p[.//w:t='1,204']/w:pPr/w:pStyle", Names)!.Attribute(W("val"))!.Value);

    [Fact]
    public void Pictures_HaveAlternativeText()
    {
        Names.AddNamespace("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
        var pictures = All("//wp:docPr");
        Assert.Equal(ChartFixture.All.Select(c => c.Description).Order(), pictures.Select(p => p.Attribute("descr")!.Value).Order());
        Assert.All(pictures, p => Assert.StartsWith("Figure ", p.Attribute("title")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_AreNumberedByWordAndStartAgain()
    {
        var first = Number("Agree the definition.");
        Assert.Equal(first, Number("Share health data:"));
        Assert.NotEqual(first, Number("One."));
        Assert.Equal("1", Document.XPathSelectElement("//w:p[.//w:t='ambulance;']/w:pPr/w:numPr/w:ilvl", Names)!.Attribute(W("val"))!.Value);
        Assert.All([first, Number("One.")], n => Assert.Single(Part("word/numbering.xml").XPathSelectElements($"//w:num[@w:numId='{n}']/w:lvlOverride/w:startOverride[@w:val='1']", Names)));
    }

    [Fact]
    public void Links_LeadOutAndWithin()
    {
        Assert.Equal(["kinds of serious violence"], Texts("//w:body//w:hyperlink[@w:anchor='sec_kinds']"));
        var targets = Part("word/_rels/document.xml.rels").Root!.Elements().Where(e => (string?)e.Attribute("TargetMode") == "External").Select(e => (string)e.Attribute("Target")!);
        Assert.Contains("https://explore-education-statistics.service.gov.uk", targets);
    }

    [Theory]
    [InlineData("header.xml")]
    [InlineData("headerWide.xml")]
    [InlineData("headerFirst.xml")]
    public void Header_HasTheMarking(string part) => Assert.Contains("OFFICIAL-SENSITIVE", Part("word/" + part).Root!.Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("footer.xml")]
    [InlineData("footerWide.xml")]
    public void Footer_HasTheBannerAndThePage(string part) =>
        Assert.Equal("Synthetic data: every record behind this document is invented.Page 1 of 1", Part("word/" + part).Root!.Value);

    [Fact]
    public void Text_KeepsItsSpacesAndLosesControlCharacters()
    {
        var tree = DocumentFixture.Tree();
        var paragraph = tree.Body.QuerySelector("#kinds > p")!;
        paragraph.InnerHtml = "  Before\n <strong>bold</strong> and <a href=\"https://example.org/\">a link</a>,\u0007 then. ";
        using var zip = new ZipArchive(new MemoryStream(Written(tree)));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        Assert.Contains("Before bold and a link, then.", XDocument.Load(part).XPathSelectElements("//w:p", Names).Select(p => p.Value));
    }

    private static string Number(string text) => Document.XPathSelectElement($"//w:p[.//w:t='{text}']/w:pPr/w:numPr/w:numId", Names)!.Attribute(W("val"))!.Value;

    private static List<XElement> All(string path) => [.. Document.XPathSelectElements(path, Names)];

    private static List<string> Texts(string path) => [.. All(path).Select(e => e.Value)];

    private static XName W(string name) => XName.Get(name, WordXml.W);

    private static byte[] Written(DocumentTree tree)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(tree, stream);
        return stream.ToArray();
    }

    private static XDocument Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(File));
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static XmlNamespaceManager Prefixes()
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("w", WordXml.W);
        names.AddNamespace("r", WordXml.R);
        return names;
    }
}
