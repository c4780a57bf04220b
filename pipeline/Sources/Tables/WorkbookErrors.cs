using System.IO.Compression;
using System.Xml;

namespace SvdPipeline.Sources.Tables;

/// <summary>
/// Cells of a sheet of a new workbook that hold an error: the workbook reader gives nothing for them. The sheet's XML is searched for the mark of an error,
/// and parsed only where there is one.
/// </summary>
internal static class WorkbookErrors
{
    private static readonly byte[] Mark = "t=\"e\""u8.ToArray();
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Errors by row (from 1) and column (from 0); none for an old workbook.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">Number of the sheet, from 0.</param>
    public static IReadOnlyDictionary<(long Row, int Column), string> Of(string path, int sheet)
    {
        var errors = new Dictionary<(long, int), string>();
        if (FileStart.Of(path, 2) is not [(byte)'P', (byte)'K'])
        {
            return errors;
        }

        using var archive = ZipFile.OpenRead(path);
        if (Part(archive, sheet) is { } part && HasMark(part))
        {
            using var stream = part.Open();
            using var xml = XmlReader.Create(stream, Settings);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "c", IsEmptyElement: false } && xml.GetAttribute("t") == "e" && xml.GetAttribute("r") is { } at && xml.ReadToDescendant("v", xml.NamespaceURI))
                {
                    var letters = at.TakeWhile(char.IsAsciiLetterUpper).Count();
                    errors[(long.Parse(at.AsSpan(letters), System.Globalization.CultureInfo.InvariantCulture), at.Take(letters).Aggregate(0, (column, c) => (column * 26) + c - 'A' + 1) - 1)] = xml.ReadElementContentAsString();
                }
            }
        }

        return errors;
    }

    /// <summary>The sheet's part: the workbook lists sheets by relationship.</summary>
    private static ZipArchiveEntry? Part(ZipArchive archive, int sheet)
    {
        var id = Elements(archive, "xl/workbook.xml", "sheet").Skip(sheet).FirstOrDefault()?.FirstOrDefault(a => a.Name.EndsWith(":id", StringComparison.Ordinal)).Value;
        var target = Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship").FirstOrDefault(r => r.Any(a => a.Name == "Id" && a.Value == id))?.First(a => a.Name == "Target").Value;
        return target is null ? null : archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static IEnumerable<IReadOnlyList<(string Name, string Value)>> Elements(ZipArchive archive, string part, string name)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            yield break;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                var attributes = new List<(string, string)>();
                while (xml.MoveToNextAttribute())
                {
                    attributes.Add((xml.Name, xml.Value));
                }

                yield return attributes;
            }
        }
    }

    private static bool HasMark(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var buffer = new byte[1 << 16];
        var carried = 0;
        for (int read; (read = stream.Read(buffer, carried, buffer.Length - carried)) > 0;)
        {
            var block = buffer.AsSpan(0, carried + read);
            if (block.IndexOf(Mark) >= 0)
            {
                return true;
            }

            carried = Math.Min(Mark.Length - 1, block.Length);
            block[^carried..].CopyTo(buffer);
        }

        return false;
    }
}
