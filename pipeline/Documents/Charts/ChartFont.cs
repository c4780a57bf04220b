using SkiaSharp;

namespace SvdPipeline.Documents.Charts;

/// <summary>The shipped typeface: Liberation Sans, whose widths are those of Arial, so that text fits whichever is found.</summary>
public static class ChartFont
{
    private const int Characters = 0x2200;

    /// <summary>The regular face.</summary>
    internal static readonly SKTypeface Regular = Load("Regular");

    /// <summary>The bold face.</summary>
    internal static readonly SKTypeface Bold = Load("Bold");

    private static readonly float[] RegularWidths = Widths(Regular);
    private static readonly float[] BoldWidths = Widths(Bold);

    /// <summary>Width of a text at a size, in the unit of the size.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var widths = bold ? BoldWidths : RegularWidths;
        double sum = 0;
        foreach (var c in text)
        {
            sum += c < Characters ? widths[c] : 1;
        }

        return sum * size;
    }

    /// <summary>Breaks a text at its spaces into lines no wider than asked, a single long word excepted.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static SKTypeface Load(string face)
    {
        using var stream = EmbeddedFiles.Open($"pipeline/Documents/Charts/fonts/LiberationSans-{face}.ttf");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }

    private static float[] Widths(SKTypeface face)
    {
        const float unit = 1000;
        using var font = new SKFont(face, unit) { Hinting = SKFontHinting.None, Subpixel = true };
        var glyphs = new ushort[Characters];
        for (var c = 0; c < Characters; c++)
        {
            glyphs[c] = font.GetGlyph(c);
        }

        return [.. font.GetGlyphWidths(glyphs).Select(w => w / unit)];
    }
}
