using System.Globalization;
using System.Xml;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes a picture in line with the text, with its alternative text.</summary>
internal static class DocxPicture
{
    private const string Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const int EmuPerTwip = 635;

    /// <summary>Writes the run of a picture as wide as asked, in twentieths of a point.</summary>
    public static void Write(WordXml word, string relationship, int id, string title, string description, double width, double aspect)
    {
        var (cx, cy) = (Emu(width), Emu(width * aspect));
        var (number, xml) = (id.ToString(CultureInfo.InvariantCulture), word.Raw);
        word.Open("r");
        word.Open("drawing");
        xml.WriteStartElement("wp", "inline", Wp);
        Attributes(xml, ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"));
        Empty(xml, "wp", "extent", Wp, ("cx", cx), ("cy", cy));
        Empty(xml, "wp", "docPr", Wp, ("id", number), ("name", "Chart " + number), ("descr", WordXml.Legal(description)), ("title", WordXml.Legal(title)));
        xml.WriteStartElement("a", "graphic", A);
        xml.WriteStartElement("a", "graphicData", A);
        Attributes(xml, ("uri", Pic));
        xml.WriteStartElement("pic", "pic", Pic);
        xml.WriteStartElement("pic", "nvPicPr", Pic);
        Empty(xml, "pic", "cNvPr", Pic, ("id", number), ("name", relationship + ".png"), ("descr", WordXml.Legal(description)));
        Empty(xml, "pic", "cNvPicPr", Pic);
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "blipFill", Pic);
        xml.WriteStartElement("a", "blip", A);
        xml.WriteAttributeString("r", "embed", WordXml.R, relationship);
        xml.WriteEndElement();
        xml.WriteStartElement("a", "stretch", A);
        Empty(xml, "a", "fillRect", A);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("pic", "spPr", Pic);
        xml.WriteStartElement("a", "xfrm", A);
        Empty(xml, "a", "off", A, ("x", "0"), ("y", "0"));
        Empty(xml, "a", "ext", A, ("cx", cx), ("cy", cy));
        xml.WriteEndElement();
        xml.WriteStartElement("a", "prstGeom", A);
        Attributes(xml, ("prst", "rect"));
        Empty(xml, "a", "avLst", A);
        for (var open = 0; open < 8; open++)
        {
            xml.WriteEndElement();
        }
    }

    private static string Emu(double twips) => ((long)Math.Round(twips * EmuPerTwip)).ToString(CultureInfo.InvariantCulture);

    private static void Empty(XmlWriter xml, string prefix, string name, string space, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
