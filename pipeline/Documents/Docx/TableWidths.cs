using SvdPipeline.Documents.Charts;

namespace SvdPipeline.Documents.Docx;

/// <summary>Widths of a table's columns from what they hold, and the font size at which it fits the page.</summary>
/// <param name="Columns">Widths in twentieths of a point; they sum to the width of the text.</param>
/// <param name="HalfPoints">Font size in half points; 0 for that of the style.</param>
/// <param name="Padding">Space left and right of a cell's text together; less the more columns there are.</param>
/// <param name="Lines">Lines that the fullest cell below the head takes.</param>
/// <param name="Fits">False when even the smallest size breaks words.</param>
internal sealed record TableWidths(IReadOnlyList<int> Columns, int HalfPoints, int Padding, int Lines, bool Fits)
{
    private const int Regular = 18;
    private const int LongWord = 16;
    private const int SmallestForLines = 15;
    private const int FigureLines = 2;
    private static readonly char[] Breaks = [' ', '/', '-', '_'];
    private static readonly int[] Sizes = [Regular, 16, 15, 14];

    /// <summary>Widths for cells given row by row; a cell that may not break is one word.</summary>
    public static TableWidths Of(IReadOnlyList<IReadOnlyList<(string Text, bool Bold, bool Whole)>> rows, int width)
    {
        var columns = rows.Max(r => r.Count);
        var padding = columns switch { > 16 => 100, > 6 => 150, _ => 220 };
        var figures = rows.Count > 1 && rows.Skip(1).All(r => r.Skip(1).Any(c => c.Whole));
        foreach (var size in Sizes)
        {
            var least = Measure(rows, columns, size, padding, longestWord: true);
            double[] most = [.. Measure(rows, columns, size, padding, longestWord: false).Zip(least, Math.Max)];
            if (least.Sum() <= width)
            {
                var shared = Share(least, most, width);
                if (figures && size > SmallestForLines && LinesOf(rows, shared, size, padding) > FigureLines)
                {
                    continue;
                }

                return new TableWidths(shared, size == Regular ? 0 : size, padding, LinesOf(rows, shared, size, padding), true);
            }
        }

        var squeezed = Measure(rows, columns, Sizes[^1], padding, longestWord: true);
        return new TableWidths(Exact([.. squeezed.Select(w => w * width / squeezed.Sum())], width), Sizes[^1], padding, int.MaxValue, false);
    }

    private static double[] Measure(IReadOnlyList<IReadOnlyList<(string Text, bool Bold, bool Whole)>> rows, int columns, int halfPoints, int padding, bool longestWord)
    {
        var widths = new double[columns];
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Count; c++)
            {
                var (text, bold, whole) = row[c];
                var pieces = longestWord && !whole ? Words(text) : [text];

                // Half points times ten are twentieths of a point; a head may stand on two lines and asks for half of its length.
                var share = bold && !longestWord ? 0.5 : 1;
                widths[c] = Math.Max(widths[c], (pieces.Max(p => ChartFont.Width(p, halfPoints * 10, bold)) * share) + padding);
            }
        }

        return widths;
    }

    // A long name of a file breaks inside; a code does not.
    private static IEnumerable<string> Words(string text) => text.Split(' ').SelectMany(w => w.Length > LongWord ? w.Split(Breaks) : [w]);

    private static int LinesOf(IReadOnlyList<IReadOnlyList<(string Text, bool Bold, bool Whole)>> rows, int[] widths, int halfPoints, int padding) =>
        rows.Skip(1).SelectMany(r => r.Select((c, i) => (int)Math.Ceiling(ChartFont.Width(c.Text, halfPoints * 10, c.Bold) / (widths[i] - padding + 1)))).DefaultIfEmpty(1).Max();

    // Room beyond the least is shared in proportion to what each column would like to have.
    private static int[] Share(double[] least, double[] most, int width)
    {
        var wanted = most.Sum() - least.Sum();
        var room = width - least.Sum();
        return wanted <= room
            ? Exact([.. most.Select(m => m * width / most.Sum())], width)
            : Exact([.. least.Select((l, i) => l + ((most[i] - l) * room / wanted))], width);
    }

    private static int[] Exact(double[] widths, int width)
    {
        int[] whole = [.. widths.Select(w => (int)Math.Floor(w))];
        whole[0] += width - whole.Sum();
        return whole;
    }
}
