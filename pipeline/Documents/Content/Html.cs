using System.Text;

namespace SvdPipeline.Documents.Content;

/// <summary>Text that is HTML already: the only value a template prints as it is. Everything else is encoded.</summary>
/// <param name="Text">Well-formed HTML.</param>
public sealed record Html(string Text)
{
    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Plain text as HTML.</summary>
    public static Html Of(string text) => new(Encode(text));

    /// <summary>Plain text with the five characters that mean something in HTML encoded.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(c),
            };
        }

        return encoded.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
