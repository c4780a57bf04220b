using DocumentFormat.OpenXml.Wordprocessing;
using SvdPipeline.Documents.Check;
using SvdPipeline.Findings;

namespace SvdPipeline.Tests.Check;

public sealed class StandardFormatCheckTests : IDisposable
{
    private const string Sna = "official/E09000014-haringey/sna.html";
    private const string Docx = "public/E09000029-sutton/strategy.docx";

    private readonly CheckFixture documents = new();

    public void Dispose() => documents.Dispose();

    [Fact]
    public void Tree_ThatFollowsTheFormat_NoDifference() =>
        Assert.Equal("16 documents, 37 sections, 37 tables: no difference", StandardFormatCheck.Compare(documents.Root).Summary);

    [Theory]
    [InlineData("2026-02", 16)]
    [InlineData("2026-02/public", 8)]
    public void MonthOrEdition_CanBeChecked(string folder, int count)
    {
        var result = StandardFormatCheck.Compare(Path.Combine(documents.Root, folder));
        Assert.Equal((2, count, 0), (result.Boroughs, result.Documents, result.Differences.Count));
    }

    [Fact]
    public void FolderWithoutDocuments_UserError()
    {
        var error = Assert.Throws<UserError>(() => StandardFormatCheck.Compare(Path.Combine(documents.Root, "nowhere")));
        Assert.Equal((ExitCode.Input, "SVD-C100"), (error.Exit, error.Code));
    }

    [Fact]
    public void SectionRemoved_IsNamed()
    {
        var found = documents.AfterHtml(Sna, "<section id=\"kinds\">", "<section>");
        Assert.Contains(found, d => d is { Code: "SVD-C102", Place: "section kinds", Found: "not there" } && d.File == "2026-02/" + Sna);
        Assert.Contains(found, d => d is { Code: "SVD-C105", Place: "table kinds_t", Found: "not there" });
    }

    [Fact]
    public void SectionsSwapped_OrderIsNamed()
    {
        var text = File.ReadAllText(documents.PathOf(Sna)).Split('\n');
        (text[5], text[6]) = (text[6], text[5]);
        File.WriteAllLines(documents.PathOf(Sna), text);
        Assert.Contains(documents.Differences(), d => d is { Code: "SVD-C102", Place: "section domestic_abuse", Found: "before under_25" });
    }

    [Fact]
    public void HeadingRenamed_IsNamed() => Assert.Equal(
        new StandardFormatDifference("SVD-C103", "2026-02/" + Sna, "section places", "Locations", "Places"),
        Assert.Single(documents.AfterHtml(Sna, "<h2>Places</h2>", "<h2>Locations</h2>")));

    [Fact]
    public void ColumnsSwapped_AreNamed()
    {
        var found = Assert.Single(documents.AfterHtml(Sna, Caption("voice") + "</caption><thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">Records</th>", Caption("voice") + "</caption><thead><tr><th scope=\"col\">Records</th><th scope=\"col\">Measure</th>"));
        Assert.Equal(("SVD-C106", "table voice_t, columns", "Records | Measure | Rate per 1,000", "Measure | Records | Rate per 1,000"), (found.Code, found.Place, found.Found, found.Wanted));
    }

    [Fact]
    public void CaptionChanged_IsNamed()
    {
        var found = Assert.Single(documents.AfterHtml(Sna, "voice in Haringey", "voice of Haringey"));
        Assert.Equal(("SVD-C106", "table voice_t, caption", "Table 16: voice in {borough}"), (found.Code, found.Place, found.Wanted));
    }

    [Fact]
    public void IdUsedTwice_IsNamed() =>
        Assert.Contains(documents.AfterHtml(Sna, "<h2>Places</h2>", "<h2 id=\"voice\">Places</h2>"), d => d is { Code: "SVD-C104", Place: "voice" });

    [Theory]
    [InlineData("<h2>Places</h2>", "<h2>Places</h2><h3>Wards of Croydon</h3>", "Croydon")]
    [InlineData("<title>Haringey</title>", "<title>Richmond upon Thames</title>", "Richmond upon Thames")]
    [InlineData("<h2>Places</h2>", "<h2>Places</h2><svg><title>Months in Brent</title></svg>", "Brent")]
    public void OtherBoroughNamed_IsNamed(string from, string to, string other)
    {
        var found = Assert.Single(documents.AfterHtml(Sna, from, to));
        Assert.Equal(("SVD-C107", other, "only Haringey"), (found.Code, found.Found, found.Wanted));
    }

    [Theory]
    [InlineData("<h3>Harrow Road has most</h3>")]
    [InlineData("<h3>Upper Barnet has most</h3>")]
    [InlineData("<svg><desc>33 boroughs by rate: Camden is highest</desc></svg>")]
    public void WardOrComparatorList_IsNoOtherBorough(string html) => Assert.Empty(documents.AfterHtml(Sna, "<h2>Places</h2>", "<h2>Places</h2>" + html));

    [Fact]
    public void DocxWithoutBookmark_IsNamed()
    {
        var found = documents.AfterDocx(Docx, body => body.Descendants<BookmarkStart>().Single(b => b.Name == "sec_actions").Remove());
        Assert.Contains(found, d => d is { Code: "SVD-C102", Place: "section actions", Found: "not there", File: "2026-02/" + Docx });
    }

    [Fact]
    public void DocxHeadingChanged_IsNamed()
    {
        var found = documents.AfterDocx(Docx, body => body.Descendants<Text>().Single(t => t.Text == "What we will do").Text = "Actions");
        Assert.Equal(new StandardFormatDifference("SVD-C103", "2026-02/" + Docx, "section actions", "Actions", "What we will do"), Assert.Single(found));
    }

    [Fact]
    public void DocxColumnChanged_IsNamed()
    {
        var found = documents.AfterDocx(Docx, body => body.Descendants<Text>().First(t => t.Text == "Records").Text = "Offences");
        Assert.Equal(("SVD-C106", "table cover_t, columns"), (Assert.Single(found).Code, found[0].Place));
    }

    [Fact]
    public void DocxTableRemoved_IsNamed()
    {
        var found = documents.AfterDocx(Docx, body => body.Descendants<Table>().ElementAt(2).Remove());
        Assert.Contains(found, d => d is { Code: "SVD-C105", Place: "table definition_t" });
    }

    [Theory]
    [InlineData("public/E09000029-sutton/figures.json")]
    [InlineData("official/E09000014-haringey/sna.docx")]
    [InlineData("public/index.html")]
    public void FileMissing_IsNamed(string file)
    {
        File.Delete(documents.PathOf(file));
        Assert.Equal(("SVD-C101", "2026-02/" + file), (Assert.Single(documents.Differences()).Code, documents.Differences()[0].File));
    }

    [Fact]
    public void BoroughInOneEditionOnly_IsNamed()
    {
        Directory.Delete(documents.PathOf("public/E09000029-sutton"), recursive: true);
        Assert.Equal("2026-02/public/E09000029-sutton", Assert.Single(documents.Differences()).File);
    }

    [Theory]
    [InlineData("public/E09000029-sutton/sna.docx")]
    [InlineData("public/E09000029-sutton/figures.json")]
    public void DamagedFile_IsNamed(string file)
    {
        File.WriteAllText(documents.PathOf(file), "not one");
        Assert.Equal(("SVD-C108", "2026-02/" + file), (Assert.Single(documents.Differences()).Code, documents.Differences()[0].File));
    }

    [Fact]
    public void FiguresOfAnotherBorough_AreNamed()
    {
        File.WriteAllText(documents.PathOf("public/E09000029-sutton/figures.json"), """{ "area": { "code": "E09000001" } }""");
        Assert.Equal(("SVD-C107", "E09000001"), (Assert.Single(documents.Differences()).Code, documents.Differences()[0].Found));
    }

    [Fact]
    public void HiddenDraft_IsPassedOver()
    {
        Directory.CreateDirectory(Path.Combine(documents.Root, ".2026-02.draft", "public", "E09000001-city-of-london"));
        Assert.Empty(documents.Differences());
    }

    private static string Caption(string section) => $"Table 16: {section} in Haringey";
}
