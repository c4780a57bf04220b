using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SvdPipeline.Documents.Docx;

/// <summary>
/// The parts of one Word file. Written as a zip whose entries are in ordinal order and dated 1980-01-01, so that the same
/// document is the same bytes. Relationship ids are given by the writer, never made up.
/// </summary>
internal sealed class DocxPackage
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> contentTypes = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Type, string Target, bool External)> fromDocument = [];

    /// <summary>Adds the main part.</summary>
    public void AddDocument(byte[] xml)
    {
        parts["word/document.xml"] = xml;
        contentTypes["/word/document.xml"] = Word + "document.main+xml";
    }

    /// <summary>Adds the core properties.</summary>
    public void AddCoreProperties(byte[] xml)
    {
        parts["docProps/core.xml"] = xml;
        contentTypes["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml";
    }

    /// <summary>Adds an XML part that the document refers to, such as styles or a header.</summary>
    /// <param name="id">Relationship id.</param>
    /// <param name="kind">Kind of part and of relationship: <c>styles</c>, <c>numbering</c>, <c>settings</c>, <c>header</c>, <c>footer</c>.</param>
    /// <param name="name">File name in the word folder.</param>
    /// <param name="xml">Content.</param>
    public void AddPart(string id, string kind, string name, byte[] xml)
    {
        parts["word/" + name] = xml;
        contentTypes["/word/" + name] = Word + kind + "+xml";
        fromDocument.Add((id, Office + kind, name, false));
    }

    /// <summary>Adds a PNG picture.</summary>
    public void AddPicture(string id, string name, byte[] png)
    {
        parts["word/media/" + name] = png;
        fromDocument.Add((id, Office + "image", "media/" + name, false));
    }

    /// <summary>Adds the target of a hyperlink.</summary>
    public void AddLink(string id, string target) => fromDocument.Add((id, Office + "hyperlink", target, true));

    /// <summary>Writes the file.</summary>
    public void Write(Stream output)
    {
        parts["[Content_Types].xml"] = ContentTypes();
        parts["_rels/.rels"] = RelationshipsXml(
        [
            ("rDocument", Office + "officeDocument", "word/document.xml", false),
            ("rCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false),
        ]);
        parts["word/_rels/document.xml.rels"] = RelationshipsXml(fromDocument);

        // A zip written straight to a stream that cannot seek has other headers: always write it in memory first.
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var packed = !name.EndsWith(".png", StringComparison.Ordinal);
                var entry = zip.CreateEntry(name, packed ? CompressionLevel.Fastest : CompressionLevel.NoCompression);
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        memory.Position = 0;
        memory.CopyTo(output);
    }

    private byte[] ContentTypes()
    {
        const string space = "http://schemas.openxmlformats.org/package/2006/content-types";
        return Xml("Types", space, xml =>
        {
            Empty(xml, "Default", space, ("Extension", "png"), ("ContentType", "image/png"));
            Empty(xml, "Default", space, ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Empty(xml, "Default", space, ("Extension", "xml"), ("ContentType", "application/xml"));
            foreach (var (part, type) in contentTypes)
            {
                Empty(xml, "Override", space, ("PartName", part), ("ContentType", type));
            }
        });
    }

    private static byte[] RelationshipsXml(IEnumerable<(string Id, string Type, string Target, bool External)> relationships) =>
        Xml("Relationships", Relationships, xml =>
        {
            foreach (var (id, type, target, external) in relationships)
            {
                (string, string)[] attributes = [("Id", id), ("Type", type), ("Target", target)];
                Empty(xml, "Relationship", Relationships, external ? [.. attributes, ("TargetMode", "External")] : attributes);
            }
        });

    private static byte[] Xml(string root, string space, Action<XmlWriter> content)
    {
        using var memory = new MemoryStream();
        using (var xml = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            xml.WriteStartElement(root, space);
            content(xml);
            xml.WriteEndElement();
        }

        return memory.ToArray();
    }

    private static void Empty(XmlWriter xml, string name, string space, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
