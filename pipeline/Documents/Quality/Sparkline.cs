using System.Globalization;
using System.Text;
using SvdPipeline.Ingest.Quality;

namespace SvdPipeline.Documents.Quality;

using Html = Content.Html;

/// <summary>The size of the last months as a small line, for a cell of a table; the family with most months. Its numbers are on the page of the source.</summary>
internal static class Sparkline
{
    private const int Most = 36;
    private const double Width = 116;
    private const double Height = 22;

    /// <summary>The line; nothing for fewer than three months.</summary>
    public static Html Of(IEnumerable<MonthSize> months)
    {
        var family = months.GroupBy(m => m.Family, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        var last = family?.TakeLast(Most).ToArray() ?? [];
        if (last.Length < 3)
        {
            return Html.Of("–");
        }

        var highest = Math.Max(1, last.Max(m => m.Size));
        var points = new StringBuilder();
        for (var i = 0; i < last.Length; i++)
        {
            points.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : " ")}{2 + (Width * i / (last.Length - 1)):0.#},{2 + (Height * (highest - last[i].Size) / highest):0.#}");
        }

        return new Html(string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"spark\" viewBox=\"0 0 120 26\" role=\"img\" aria-label=\"{last[0].Month} to {last[^1].Month}: from {last[0].Size:N0} to {last[^1].Size:N0}, at most {highest:N0}\"><polyline points=\"{points}\"/></svg>"));
    }
}
