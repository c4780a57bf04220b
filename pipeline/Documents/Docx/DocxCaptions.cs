using System.Text.RegularExpressions;

namespace SvdPipeline.Documents.Docx;

/// <summary>Writes captions of tables and charts. Their number is a field, so that Word can list and renumber them.</summary>
internal sealed partial class DocxCaptions(WordXml xml, DocxNames names)
{
    /// <summary>Writes a caption, within a bookmark when it has one.</summary>
    public void Write(string text, string? bookmark)
    {
        xml.OpenParagraph("Caption");
        if (bookmark is null)
        {
            Content(text);
        }
        else
        {
            xml.Bookmark(names.Next(), bookmark, () => Content(text));
        }

        xml.Close();
    }

    private void Content(string text)
    {
        var numbered = Numbered().Match(text);
        if (!numbered.Success)
        {
            xml.Run(text);
            return;
        }

        var kind = numbered.Groups[1].Value;
        xml.Run(kind + " ");
        xml.Field($" SEQ {kind} \\* ARABIC ", numbered.Groups[2].Value);
        xml.Run(text[numbered.Length..]);
    }

    [GeneratedRegex(@"^(Table|Figure) (\d+)")]
    private static partial Regex Numbered();
}
