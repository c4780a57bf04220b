using System.Text.Json;
using SvdPipeline.Areas;
using SvdPipeline.Findings;

namespace SvdPipeline.Documents.Check;

/// <summary>
/// Proves that documents follow the standard format: the sections of <c>standard-format.json</c> in order, and tables, captions and
/// column headers the same in every borough, edition and format. What most documents of a kind have is what is wanted of the rest.
/// </summary>
public static class StandardFormatCheck
{
    /// <summary>Reads all documents under a folder and lists their differences.</summary>
    /// <param name="folder">The documents tree, one as-of month, or one edition.</param>
    /// <exception cref="UserError">There is no borough folder under it.</exception>
    public static StandardFormatResult Compare(string folder)
    {
        var boroughs = Directory.Exists(folder) ? BoroughFolder.Under(folder) : [];
        if (boroughs.Count == 0)
        {
            throw new UserError(
                ExitCode.Input, "SVD-C100", $"There is no borough folder under {folder}.", FindingCatalogue.Entry("SVD-C100").Remedy);
        }

        var differences = new List<StandardFormatDifference>(FolderCheck.Differences(folder, boroughs));
        var files = boroughs
            .SelectMany(b => StandardFormat.Files.Where(f => File.Exists(Path.Combine(b.Path, f))).Select(f => (Folder: b, Name: f)))
            .ToList();
        var read = new (DocumentOutline? Outline, StandardFormatDifference? Difference)[files.Count];
        Parallel.For(0, files.Count, i => read[i] = Read(files[i].Folder, files[i].Name));
        differences.AddRange(read.Select(r => r.Difference).OfType<StandardFormatDifference>());
        var documents = read.Select(r => r.Outline).OfType<DocumentOutline>().ToList();
        var tables = 0;
        foreach (var kind in StandardFormat.Sections.Keys.Order(StringComparer.Ordinal))
        {
            var ofKind = documents.Where(d => d.Kind == kind).ToList();
            var wanted = TableCheck.Wanted(ofKind);
            tables += wanted.Count;
            differences.AddRange(ofKind.SelectMany(d => SectionCheck.Differences(d).Concat(TableCheck.Differences(d, wanted))));
        }

        return new StandardFormatResult(
            boroughs.Select(b => b.Borough.Code).Distinct(StringComparer.Ordinal).Count(),
            documents.Count,
            StandardFormat.Sections.Values.Sum(s => s.Length),
            tables,
            [.. differences.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Code, StringComparer.Ordinal)]);
    }

    private static (DocumentOutline?, StandardFormatDifference?) Read(BoroughFolder folder, string name)
    {
        var (path, file) = (Path.Combine(folder.Path, name), folder.File(name));
        var kind = Path.GetFileNameWithoutExtension(name);
        try
        {
            return Path.GetExtension(name) switch
            {
                ".html" => (HtmlOutline.Read(path, file, folder.Borough, kind), null),
                ".docx" => (DocxOutline.Read(path, file, folder.Borough, kind), null),
                ".json" when kind == "figures" => (null, Figures(path, file, folder.Borough)),
                _ => (null, null),
            };
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, new StandardFormatDifference("SVD-C108", file, "", e.Message, "a file that can be read"));
        }
    }

    private static StandardFormatDifference? Figures(string path, string file, Borough borough)
    {
        using var stream = File.OpenRead(path);
        using var json = JsonDocument.Parse(stream);
        var area = json.RootElement.GetProperty("area").GetProperty("code").GetString();
        return area == borough.Code ? null : new StandardFormatDifference("SVD-C107", file, "area", area ?? "nothing", borough.Code);
    }
}
