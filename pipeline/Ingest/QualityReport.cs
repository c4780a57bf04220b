using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>
/// The data-quality report of the lake after a run: <c>quality/report.json</c>, <c>.csv</c> and <c>.html</c>. For each file in use rows in, kept and refused,
/// findings by code and completeness by column; and the files of the run that were not used. The same lake and landing folder give the same bytes.
/// </summary>
internal static class QualityReport
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789,.%");

    /// <summary>Writes the report into the lake.</summary>
    public static void Write(Lake lake, IngestResult result)
    {
        var folder = Path.Combine(lake.Root, "quality");
        Directory.CreateDirectory(folder);
        var used = lake.Snapshots.Select(s => (Snapshot: s, Quality: LakeJson.Read<FileQuality>(lake.Quality(s)))).ToArray();
        var notUsed = result.NotUsed.Select(f => new FileNotUsed(f.File, f.Outcome == IngestOutcome.Refused ? "refused whole" : "left alone", f.Findings)).ToArray();
        LakeJson.Write(Path.Combine(folder, "report.json"), new Report([.. used.Select(u => new FileUsed(u.Snapshot, u.Quality))], notUsed));
        File.WriteAllText(Path.Combine(folder, "report.csv"), Csv(used));
        File.WriteAllText(Path.Combine(folder, "report.html"), Html(used, notUsed));
    }

    private static string Csv(IReadOnlyList<(Snapshot Snapshot, FileQuality Quality)> used)
    {
        var csv = new StringBuilder("source,file,snapshot,what,name,count,of\n");
        foreach (var (s, quality) in used)
        {
            void Line(string what, string name, long count, long of) =>
                csv.Append(CultureInfo.InvariantCulture, $"{s.Source},{FindingList.Cell(s.File)},{s.Id},{what},{FindingList.Cell(name)},{count},{of}\n");
            Line("rows", "kept", s.RowsKept, s.RowsIn);
            Line("rows", "refused", s.RowsRefused, s.RowsIn);
            foreach (var column in quality.Filled)
            {
                Line("filled", column.Column, column.Filled, s.RowsKept);
            }

            foreach (var finding in quality.Findings)
            {
                Line("finding", finding.ColumnName.Length == 0 ? finding.Code : $"{finding.Code} {finding.ColumnName}", finding.Count, s.RowsIn);
            }
        }

        return csv.ToString();
    }

    private static string Html(IReadOnlyList<(Snapshot Snapshot, FileQuality Quality)> used, IReadOnlyList<FileNotUsed> notUsed)
    {
        var html = new StringBuilder("""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Data quality of the lake</title>
            <style>
            body { font-family: Arial, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; line-height: 1.4; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; margin: 1rem 0 2rem; }
            caption { text-align: left; font-weight: bold; padding: 0.3rem 0; }
            th, td { border-bottom: 1px solid #b1b4b6; padding: 0.25rem 0.7rem; text-align: left; vertical-align: top; }
            td.num { text-align: right; font-variant-numeric: tabular-nums; }
            </style>
            </head>
            <body>
            <h1>Data quality of the lake</h1>

            """.ReplaceLineEndings("\n"));
        Table(html, "Files in use", ["Source", "File", "Data to", "Rows in", "Kept", "Refused", "Findings"], used.Select(u => new[]
        {
            u.Snapshot.Source, u.Snapshot.File + (u.Snapshot.Synthetic ? " (synthetic)" : ""), Date(u.Snapshot.AsOf), Number(u.Snapshot.RowsIn), Number(u.Snapshot.RowsKept), Number(u.Snapshot.RowsRefused), Number(u.Snapshot.Findings),
        }));
        Table(html, "Files not used", ["File", "What became of it", "Code", "Found", "What to do"], notUsed.SelectMany(f => f.Findings.Select(x => new[] { f.File, f.Outcome, x.Code, x.Found, x.Remedy })));
        Table(html, "Findings by code and column", ["File", "Code", "Finding", "Column", "Times"], used.SelectMany(u => u.Quality.Findings.Select(f => new[]
        {
            u.Snapshot.File, f.Code, FindingCatalogue.Entry(f.Code).Title, f.ColumnName, Number(f.Count),
        })));
        Table(html, "Completeness by column, kept rows with a value", ["Source", "Column", "Rows", "With a value", "Share"], used
            .SelectMany(u => u.Quality.Filled.Select(c => (u.Snapshot.Source, c.Column, c.Filled, u.Snapshot.RowsKept)))
            .GroupBy(c => (c.Source, c.Column))
            .Select(g => new[] { g.Key.Source, g.Key.Column, Number(g.Sum(c => c.RowsKept)), Number(g.Sum(c => c.Filled)), Share(g.Sum(c => c.Filled), g.Sum(c => c.RowsKept)) }));
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Table(StringBuilder html, string caption, string[] heads, IEnumerable<string[]> rows)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\">\n<table>\n<caption>{caption}</caption>\n<thead><tr>");
        foreach (var head in heads)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                var number = cell.Length > 0 && char.IsAsciiDigit(cell[0]) && !cell.AsSpan().ContainsAnyExcept(NumberCharacters);
                html.Append(CultureInfo.InvariantCulture, $"<td{(number ? " class=\"num\"" : "")}>{WebUtility.HtmlEncode(cell)}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long part, long whole) => whole == 0 ? "" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Report(IReadOnlyList<FileUsed> Used, IReadOnlyList<FileNotUsed> NotUsed);

    private sealed record FileUsed(Snapshot Snapshot, FileQuality Quality);

    private sealed record FileNotUsed(string File, string Outcome, IReadOnlyList<Finding> Findings);
}
