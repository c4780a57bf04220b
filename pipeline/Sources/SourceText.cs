using System.Globalization;
using System.Text;

namespace SvdPipeline.Sources;

/// <summary>A contract in words, for a terminal.</summary>
public static class SourceText
{
    /// <summary>All of it, a line each.</summary>
    public static string Of(SourceContract contract)
    {
        var text = new StringBuilder();
        void Line(string label, string value)
        {
            if (value.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{label,-10} {value}\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"{contract.Id}\n{contract.Title}\n\n");
        Line("publisher", contract.Publisher);
        Line("licence", contract.Licence);
        Line("arrives", Arrival(contract));
        Line("schedule", Kept(contract.Schedule));
        Line("status", contract.Status == "verified" ? "verified: read from real files" : "unverified: the layout is ours, no real file was read");
        Line("feeds", $"{contract.Staging} through {contract.Relation}");
        Line("kept", contract.Retention is { } kept ? $"{kept.Months.ToString(CultureInfo.InvariantCulture)} months after the end of its data: {kept.Reason}" : "for as long as wanted: published data");
        Line("notes", contract.Notes);
        text.Append("\ncolumns\n");
        foreach (var column in contract.Columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {column.Name,-22} {ColumnWords.Type(column)}{(column.Required ? ", required" : "")}{(column.Sensitivity == Sensitivity.Open ? "" : $", {ColumnWords.Shown(column)}")}\n");
        }

        Part(text, "layouts", contract.Vintages.Select(v => $"{v.Id}: {v.Seen}"));
        Part(text, "a row must have", contract.Needs.Select(n => $"{n.What} ({string.Join(" or ", n.Columns)})"));
        Part(text, "expected of the data", (contract.Checks ?? []).Select(c => CheckWords.Expected(c) + (c.Why.Length > 0 ? $". {c.Why}" : "")));
        Part(text, "breaks", (contract.Breaks ?? []).Select(b => $"{b.From} {b.Series}: {b.Reason} ({b.Source})"));
        return text.ToString();
    }

    /// <summary>How a source arrives: pulled from where, or dropped by hand.</summary>
    public static string Arrival(SourceContract contract) => contract.Pull switch
    {
        null => $"dropped by hand: {contract.Access}",
        { With: { } other } => $"pulled with {other}",
        var pull => $"pulled from {string.Join(", ", (pull.Files ?? []).Select(f => f.Url).Concat(pull.Listing is { } list ? [list.Url] : []))}{(pull.Status == "verified" ? "" : " (address unverified)")}",
    };

    /// <summary>A schedule with the time it is kept by.</summary>
    public static string Kept(Schedule schedule) =>
        schedule.IsKept ? $"{schedule.Words}, {schedule.LagDays!.Value.ToString(CultureInfo.InvariantCulture)} days after the end of its data" : schedule.Words;

    private static void Part(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
            foreach (var line in all)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
            }
        }
    }
}
