using SvdPipeline.Findings;

namespace SvdPipeline.Ingest;

/// <summary>What is said of a table before its rows: its encoding, columns that no contract has, headers that were mended.</summary>
internal static class HeaderFindings
{
    /// <summary>The findings, in the order of the columns.</summary>
    public static List<Finding> Of(LandedTable landed)
    {
        var (file, layout) = (landed.Name, landed.Layout);
        var findings = new List<Finding>();
        if (landed.Text is { FirstBadLine: > 0 and var bad })
        {
            findings.Add(RowFindings.NotUtf8(file, bad));
        }

        findings.AddRange(layout.Dropped.Select(dropped => RowFindings.Dropped(file, layout.Head.Line, dropped + 1, layout.Headers[dropped])));
        findings.AddRange(layout.Unpivoted.Where(u => u.Mended).Select(u => RowFindings.MonthMended(file, layout.Head.Line, u.Field + 1, layout.Headers[u.Field], u.Month!.Value)));
        return findings;
    }
}
