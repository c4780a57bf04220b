using System.Text;

namespace SvdPipeline.Documents.Html;

/// <summary>Writes text into HTML so that it stays text.</summary>
internal static class HtmlText
{
    /// <summary>Appends text with the characters that mean something in HTML escaped; good in elements and in double-quoted attributes.</summary>
    public static StringBuilder Escaped(this StringBuilder html, string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var name = text[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => null };
            if (name is not null)
            {
                html.Append(text, from, i - from).Append(name);
                from = i + 1;
            }
        }

        return html.Append(text, from, text.Length - from);
    }

    /// <summary>Text as a string of a style sheet, for the page margins.</summary>
    public static string CssString(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("<", "\\3c ", StringComparison.Ordinal).Replace('\n', ' ') + "\"";
}
