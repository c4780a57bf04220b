using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Check;

namespace SvdPipeline.Tests.Check;

/// <summary>A documents tree of two boroughs, both editions, with small documents that follow the standard format.</summary>
internal sealed class CheckFixture : IDisposable
{
    private static readonly string[] Columns = ["Measure", "Records", "Rate per 1,000"];

    public CheckFixture()
    {
        Root = Directory.CreateTempSubdirectory("svd-check-").FullName;
        foreach (var edition in new[] { "official", "public" })
        {
            foreach (var borough in new[] { Boroughs.Find("Haringey")!, Boroughs.Find("Sutton")! })
            {
                Write(Path.Combine(Root, "2026-02", edition, borough.Folder), borough);
            }

            File.WriteAllText(Path.Combine(Root, "2026-02", edition, "index.html"), "<!doctype html>");
        }
    }

    public string Root { get; }

    public string PathOf(string file) => Path.Combine(Root, "2026-02", file);

    public IReadOnlyList<StandardFormatDifference> Differences() => StandardFormatCheck.Compare(Root).Differences;

    /// <summary>Changes the text of an HTML file and returns the differences.</summary>
    public IReadOnlyList<StandardFormatDifference> AfterHtml(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(from, to, StringComparison.Ordinal));
        return Differences();
    }

    /// <summary>Changes the body of a DOCX file and returns the differences.</summary>
    public IReadOnlyList<StandardFormatDifference> AfterDocx(string file, Action<Body> change)
    {
        using (var document = WordprocessingDocument.Open(PathOf(file), true))
        {
            change(document.MainDocumentPart!.Document!.Body!);
        }

        return Differences();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Write(string folder, Borough borough)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        foreach (var (kind, sections) in StandardFormat.Sections)
        {
            File.WriteAllText(Path.Combine(folder, kind + ".html"), Html(borough, sections));
            WriteDocx(Path.Combine(folder, kind + ".docx"), borough, sections);
        }

        File.WriteAllText(Path.Combine(folder, "figures.json"), $$"""{ "area": { "code": "{{borough.Code}}" } }""");
        File.WriteAllText(Path.Combine(folder, "tables.xlsx"), "");
        File.WriteAllText(Path.Combine(folder, "tables", "csv-metadata.json"), "{}");
    }

    private static string Heading(StandardSection section, Borough borough) => section.Heading.Replace("{borough}", borough.Name, StringComparison.Ordinal);

    private static string Caption(int number, StandardSection section, Borough borough) => $"Table {number.ToString(CultureInfo.InvariantCulture)}: {section.Id} in {borough.Name}";

    private static string Html(Borough borough, StandardSection[] sections)
    {
        var html = new StringBuilder($"<!doctype html><html lang=\"en\"><head><title>{borough.Name}</title></head><body>");
        var number = 0;
        foreach (var section in sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Id}\"><h2>{Heading(section, borough)}</h2>")
                .Append(CultureInfo.InvariantCulture, $"<table id=\"tbl-{section.Id}-t\"><caption>{Caption(++number, section, borough)}</caption><thead><tr>")
                .AppendJoin("", Columns.Select(c => $"<th scope=\"col\">{c}</th>"))
                .Append("</tr></thead><tbody><tr><th scope=\"row\">In scope</th><td>1</td><td>2</td></tr></tbody></table></section>\n");
        }

        return html.Append("</body></html>").ToString();
    }

    private static void WriteDocx(string path, Borough borough, StandardSection[] sections)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        var body = new Body();
        var number = 0;
        foreach (var section in sections)
        {
            number++;
            var bookmark = StandardFormat.Bookmark(section.Id);
            body.Append(
                Marked(number * 2, "sec_" + bookmark, Paragraph("Heading1", Heading(section, borough))),
                Marked(number * 2 + 1, $"tbl_{bookmark}_t", Paragraph("Caption", Caption(number, section, borough))),
                new Table(Row(Columns), Row(["In scope", "1", "2"])));
        }

        document.AddMainDocumentPart().Document = new Document(body);
    }

    private static Paragraph Marked(int id, string name, Paragraph paragraph)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        paragraph.InsertAt(new BookmarkStart { Id = number, Name = name }, 1);
        paragraph.Append(new BookmarkEnd { Id = number });
        return paragraph;
    }

    private static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static TableRow Row(string[] cells) => new(cells.Select(c => new TableCell(new Paragraph(new Run(new Text(c))))));
}
