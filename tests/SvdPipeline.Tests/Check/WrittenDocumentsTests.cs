using System.Text;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Check;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Documents.Docx;
using SvdPipeline.Documents.Html;
using SvdPipeline.Tests.Content;

namespace SvdPipeline.Tests.Check;

/// <summary>The product's own documents: whatever data a borough has, in both formats and editions, they follow one format.</summary>
public sealed class WrittenDocumentsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Documents_OfInnerOuterAndCity_WithAndWithoutData_NoDifference(bool full)
    {
        using var folder = new TemporaryFolder();
        var (first, second) = full ? (ContentInputs.Full, ContentInputs.Full) : (ContentInputs.Full, ContentInputs.Sparse);
        foreach (var edition in new[] { Edition.Official, Edition.Public })
        {
            var root = Path.Combine(folder.Root, edition == Edition.Official ? "official" : "public");
            Write(root, "Haringey", edition, first);
            Write(root, "Kingston upon Thames", edition, second);
            Write(root, "City of London", edition, second);
            File.WriteAllText(Path.Combine(root, "index.html"), "");
        }

        var result = StandardFormatCheck.Compare(folder.Root);
        Assert.Empty(result.Differences.Select(d => $"{d.Code} {d.File} {d.Place}: {d.Found} / {d.Wanted}"));
        Assert.Equal((24, 37), (result.Documents, result.Sections));
        Assert.True(result.Tables > 40);
    }

    private static void Write(string root, string name, Edition edition, DocumentInputs inputs)
    {
        var borough = Boroughs.Find(name)!;
        var folder = Path.Combine(root, borough.Folder);
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        var trees = new[] { "sna", "strategy" }.Select(kind => DocumentContent.Render(kind, borough, edition, inputs)).ToList();
        foreach (var tree in trees)
        {
            File.WriteAllText(Path.Combine(folder, tree.Kind + ".html"), HtmlWriter.Write(tree), Encoding.UTF8);
            using var docx = new MemoryStream();
            DocxWriter.Write(tree, docx);
            File.WriteAllBytes(Path.Combine(folder, tree.Kind + ".docx"), docx.ToArray());
        }

        var data = new BoroughDataInputs(borough, edition, inputs.AsOf, edition == Edition.Official ? inputs.Official : inputs.Public, inputs.Public, inputs.Snapshots, FigureFixture.Wards, trees);
        foreach (var file in BoroughData.Files(data))
        {
            File.WriteAllBytes(Path.Combine(folder, file.Path), file.Content);
        }
    }
}
