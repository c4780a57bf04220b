using System.IO.Compression;
using SvdPipeline.Builds;

namespace SvdPipeline.Tests.Builds;

public sealed class FolderComparisonTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("svd-").FullName;

    public FolderComparisonTests()
    {
        Write("wanted/public/E/sna.html", "<p>one</p>\n<p>two</p>\n"u8.ToArray());
        Write("wanted/public/E/sna.docx", Package("same", "<w>text</w>"));
        Write("wanted/run.json", "{}\n"u8.ToArray());
        foreach (var file in Directory.GetFiles(At("wanted"), "*", SearchOption.AllDirectories))
        {
            Write("found/" + Path.GetRelativePath(At("wanted"), file), File.ReadAllBytes(file));
        }
    }

    [Fact]
    public void SameBytes_AreNoDifference_AndSecondsDoNotCount()
    {
        Write("found/run-log.json", "[1]"u8.ToArray());
        Write("wanted/run-log.json", "[2]"u8.ToArray());
        Assert.Empty(Compare());
    }

    [Fact]
    public void ChangedText_IsNamedByByteAndLine()
    {
        Write("found/public/E/sna.html", "<p>one</p>\n<p>2wo</p>\n"u8.ToArray());
        Assert.Equal(new FileDifference("public/E/sna.html", "changed", "", 14, 2, "<p>2wo</p>", "<p>two</p>"), Assert.Single(Compare()));
    }

    [Fact]
    public void TextCutShort_DiffersWhereItEnds()
    {
        Write("found/public/E/sna.html", "<p>one</p>\n"u8.ToArray());
        Assert.Equal(new FileDifference("public/E/sna.html", "changed", "", 11, 2, "", "<p>two</p>"), Assert.Single(Compare()));
    }

    [Fact]
    public void ChangedWordDocument_IsNamedByItsPart()
    {
        Write("found/public/E/sna.docx", Package("same", "<w>test</w>"));
        var difference = Assert.Single(Compare());
        Assert.Equal(("word/document.xml", 5L, 1L), (difference.Part, difference.Offset, difference.Line));
    }

    [Fact]
    public void DamagedWordDocument_DiffersByByte()
    {
        Write("found/public/E/sna.docx", "no package"u8.ToArray());
        Assert.Equal(("", 0L, 0L), Assert.Single(Compare()) is var d ? (d.Part, d.Offset, d.Line) : default);
    }

    [Fact]
    public void FileTakenAway_IsMissing_AndFileAddedToAFolderOfTheBuild_IsExtra()
    {
        File.Delete(At("found/public/E/sna.html"));
        Write("found/public/E/notes.txt", "mine"u8.ToArray());
        Write("found/public/F/sna.html", "of an earlier build"u8.ToArray());
        Assert.Equal([("public/E/notes.txt", "extra"), ("public/E/sna.html", "missing")], Compare().Select(d => (d.Path, d.Kind)));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private IReadOnlyList<FileDifference> Compare() => FolderComparison.Of(At("found"), At("wanted"), ["public/E"]);

    private string At(string path) => Path.Combine(root, path);

    private void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), content);
    }

    private static byte[] Package(string first, string document)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("[Content_Types].xml", first), ("word/document.xml", document) })
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return memory.ToArray();
    }
}
