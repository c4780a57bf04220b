using System.Globalization;
using System.Text;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest.Quality;

/// <summary>The report as data: <c>quality/report.json</c>, and <c>quality/report.csv</c> with one number a line.</summary>
internal static class QualityFiles
{
    /// <summary>Writes both.</summary>
    public static void Write(Lake lake, QualityReport report)
    {
        var folder = lake.QualityFolder;
        Directory.CreateDirectory(folder);
        LakeJson.Write(Path.Combine(folder, "report.json"), report);
        File.WriteAllText(Path.Combine(folder, "report.csv"), Csv(report));
    }

    private static string Csv(QualityReport report)
    {
        var csv = new StringBuilder("source,series,file,what,item,month,number,of,state,detail\n");
        void Line(string source, string series, string file, string what, string item, string month, long? number, long? of, string state, string detail) =>
            csv.Append(CultureInfo.InvariantCulture, $"{source},{Cell(series)},{Cell(file)},{what},{Cell(item)},{month},{number},{of},{state},{Cell(detail)}\n");
        foreach (var a in report.Attention)
        {
            Line(a.Source, "", "", "attention", a.What, "", a.Level, null, a.IsNew ? "new" : "", a.Detail);
        }

        foreach (var s in report.Sources)
        {
            foreach (var f in s.Files)
            {
                Line(s.Id, f.Series, f.File, "rows", "kept", "", f.RowsKept, f.RowsIn, "", "");
                Line(s.Id, f.Series, f.File, "rows", "refused", "", f.RowsRefused, f.RowsIn, "", "");
            }

            foreach (var f in s.Findings)
            {
                Line(s.Id, "", f.File, "finding", f.Column.Length == 0 ? f.Code : $"{f.Code} {f.Column}", "", f.Count, f.RowsIn, "", "");
            }

            foreach (var f in s.Freshness)
            {
                Line(s.Id, f.Series, "", "freshness", Date(f.Latest), "", null, null, f.State, f.Due is { } due ? $"due {Date(due)}" : "");
            }

            foreach (var c in s.Checks)
            {
                Line(s.Id, c.Series, "", "check", c.Expected, "", null, null, c.State, c.Found);
            }

            foreach (var c in s.Changes)
            {
                Line(s.Id, c.Series, c.File, "change", $"{c.Kind} {c.Item} {c.Found}".TrimEnd(), "", null, null, "", c.Before.Length + c.After.Length == 0 ? "" : $"{c.Before} to {c.After}");
            }

            foreach (var o in s.Overlaps)
            {
                Line(s.Id, o.Family, o.Other, "same months", $"{o.FirstMonth} to {o.LastMonth}", "", o.After, o.Before, "", $"{o.Areas} areas differ");
            }

            foreach (var m in s.Months)
            {
                Line(s.Id, m.Family, "", "month", "", m.Month, m.Size, m.Rows, "", "");
            }

            foreach (var c in s.Completeness)
            {
                Line(s.Id, "", "", "filled", c.Column, c.Month, c.Filled, c.Rows, "", "");
            }
        }

        foreach (var f in report.NotUsed)
        {
            Line(f.Source, "", f.File, "not used", f.Findings.Count > 0 ? f.Findings[0].Code : "", "", null, null, f.Refused ? "refused whole" : "left alone", f.Findings.Count > 0 ? f.Findings[0].Found : "");
        }

        return csv.ToString();
    }

    private static string Cell(string text) => FindingList.Cell(text);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
