using System.Globalization;
using System.Text;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>Writes a table of figures as HTML, with the notes its shorthand needs and its source line.</summary>
internal sealed class TableHtml(DocumentFigures figures, TableRows expansion, DocumentSources sources, Edition edition)
{
    private static readonly string[] Shorthand = ["c", "x", "z", "b", "u"];

    // Who holds a source is told under the first table that lacks it.
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);

    public string Write(TableSpec table, int number)
    {
        var (rows, columns) = expansion.Of(table);
        var used = new Usage();
        var html = new StringBuilder(4096);
        html.Append(CultureInfo.InvariantCulture, $"<table id=\"tbl-{table.Id}\" class=\"data{(table.Wide ? " wide" : "")}\"><caption>")
            .Append(Html.Encode(Wording.Say("table.number", ("n", number.ToString(CultureInfo.InvariantCulture)), ("caption", Wording.Capital(Filled(table.Caption, table))))))
            .Append("</caption><thead><tr><th scope=\"col\">").Append(Html.Encode(table.Head)).Append("</th>");
        foreach (var column in columns)
        {
            html.Append("<th scope=\"col\">").Append(Html.Encode(Filled(column.Label, table))).Append("</th>");
        }

        html.Append("</tr></thead><tbody>");
        var body = new StringBuilder(4096);
        foreach (var row in rows)
        {
            body.Append("<tr><th scope=\"row\">").Append(RowLabel(row, table)).Append("</th>");
            foreach (var column in columns)
            {
                Cell(body, table, row, column, used);
            }

            body.Append("</tr>");
        }

        html.Append(used.Empty ? NoData(used, columns.Count) : body).Append("</tbody></table>");
        foreach (var note in used.Empty ? [EmptyNote(table, used)] : Notes(table, used))
        {
            html.Append("<p class=\"note\">").Append(Html.Encode(note)).Append("</p>");
        }

        return html.Append("<p class=\"source\">").Append(Html.Encode(sources.Line(used.Sources.Concat(table.Sources).Distinct()))).Append("</p>").ToString();
    }

    /// <summary>One row in place of many that hold nothing; it keeps the ids of all the figures, so that the table's data file stays whole.</summary>
    private static StringBuilder NoData(Usage used, int columns)
    {
        var row = new StringBuilder("<tr");
        if (used.Ids.Count > 0)
        {
            row.Append(" data-figures=\"").Append(Html.Encode(string.Join(' ', used.Ids))).Append('"');
        }

        row.Append("><th scope=\"row\">").Append(Html.Encode(Wording.Say("table.empty"))).Append("</th>");
        return row.Insert(row.Length, "<td class=\"num\">[x]</td>", columns).Append("</tr>");
    }

    private string EmptyNote(TableSpec table, Usage used)
    {
        // Population is asked for last: it is not what a table without counts lacks.
        var lacking = used.Sources.Concat(table.Sources).Where(s => s != "census-population" || used.Sources.Count == 1).Distinct().Select(sources.Words).ToList();
        return lacking.Count == 0
            ? Wording.Say("status.x")
            : Wording.Say(explained.Add(string.Join(' ', lacking.Select(s => s.Id))) ? "status.x.empty" : "status.x.again", ("what", Wording.List([.. lacking.Select(s => s.Short)])), ("borough", figures.Borough.Name), ("holder", string.Join("; ", lacking.Select(s => s.Holder).Distinct())));
    }

    private void Cell(StringBuilder html, TableSpec table, CellSpec row, CellSpec column, Usage used)
    {
        var cell = column.Over(row.Over(table.Cells));
        if (cell.Measure.Length == 0)
        {
            // A figure the product does not make yet: the table is there, the cell says so.
            used.Shorthand("[x]");
            html.Append("<td class=\"num\">[x]</td>");
            return;
        }

        var measure = MeasureCatalogue.Measure(cell.Measure);
        var period = table.Layout == "months" ? TableRows.Month(figures.AsOf, row.Period, column.Category) : Period(cell);
        var category = table.Layout == "months" ? "" : cell.Category;
        var id = Figure.IdOf(figures.Area(cell.Area), cell.Measure, cell.Stat, period, cell.Breakdown, category);
        var figure = figures.Set.Find(id);
        used.Add(measure, cell.Stat, figure);
        var text = Text(cell, period, figure, category);
        used.Shorthand(text);
        html.Append(cell.Show is "result" or "versus" ? "<td" : "<td class=\"num\"");
        if (cell.Show.Length == 0)
        {
            html.Append(" data-figure=\"").Append(Html.Encode(id)).Append('"');
            used.Ids.Add(id);
        }

        html.Append('>').Append(text).Append("</td>");
    }

    private string Period(CellSpec cell) => cell.Period switch
    {
        "" => "12m",
        "year" => figures.AsOf.Year.ToString(CultureInfo.InvariantCulture),
        var period => period,
    };

    private string Text(CellSpec cell, string period, Figure? figure, string category)
    {
        if (figure is null && NotApplicable(cell, period, category))
        {
            return "[z]";
        }

        if (figure is null && cell.Breakdown == "lsoa" && edition == Edition.Public)
        {
            return "[c]";
        }

        var word = cell.Show switch
        {
            "interval" => FigureText.Interval(figure),
            "result" => Sentences.Direction(figure),
            "versus" => Sentences.Position(figure, figures.Find(cell.Measure, cell.Stat, period, area: cell.With)),
            _ => FigureText.Value(figure),
        };
        return cell.Show is not ("result" or "versus") ? word : word.Length == 1 ? $"[{word}]" : Wording.Say($"table.{word}");
    }

    /// <summary>No rate for those nobody is counted among, no change of a window against itself, no share of what is no part.</summary>
    private static bool NotApplicable(CellSpec cell, string period, string category) => cell.Stat switch
    {
        "rate" or "ratio" or "rank" => category == "unknown" || MeasureCatalogue.Measure(cell.Measure).Population == "none",
        "rank-london" => category == "unknown",
        "change" => period == "12m",
        "share" => cell.Breakdown.Length == 0 && MeasureCatalogue.Measure(cell.Measure) is { ShareOf: "", Months: true },
        _ => false,
    };

    private string RowLabel(CellSpec row, TableSpec table)
    {
        var label = Html.Encode(Wording.Capital(Filled(row.Label, table)));
        var mixed = table.Cells.Measure.Length == 0 && row.Measure.Length > 0;
        if (mixed && MeasureCatalogue.Measure(row.Measure).RateBase != 1000 && table.Columns.Any(c => c.Stat == "rate"))
        {
            label += $" (rate per {Sentences.Base(MeasureCatalogue.Measure(row.Measure))})";
        }

        return row.Each == "boroughs" && row.Area == figures.Borough.Code ? $"<strong>{label}</strong>" : label;
    }

    private string Filled(string words, TableSpec table) => !words.Contains('{', StringComparison.Ordinal) ? words : Wording.Fill(
        words,
        ("borough", figures.Borough.Name),
        ("window", Sentences.Window("12m", figures.AsOf)),
        ("part", figures.AreaName("part")),
        ("base", table.Cells.Measure.Length > 0 ? Sentences.Base(MeasureCatalogue.Measure(table.Cells.Measure)) : "1,000"));

    private IEnumerable<string> Notes(TableSpec table, Usage used)
    {
        foreach (var note in table.Notes)
        {
            yield return Filled(note, table);
        }

        foreach (var note in table.Rows.Select(r => r.Each).Append(table.Cells.Breakdown).Where(b => b is not ("" or "boroughs" or "lsoa" or "ward"))
            .Distinct().Select(b => MeasureCatalogue.Breakdown(b).Note).Where(n => n.Length > 0))
        {
            yield return note;
        }

        if (used.Proxy)
        {
            yield return Wording.Say("note.proxy");
        }

        if (used.Under25.Count > 0)
        {
            yield return Wording.Say("note.under25", ("list", Wording.List(used.Under25)));
        }

        if (used.Health && edition == Edition.Public)
        {
            yield return Wording.Say("note.rounded");
        }

        foreach (var status in Shorthand.Where(used.Statuses.Contains))
        {
            yield return status == "b"
                ? Wording.Say("status.b", ("reason", string.Join(" ", used.Reasons).TrimEnd('.')))
                : Wording.Say($"status.{status}");
        }
    }

    /// <summary>What a table turned out to use, for its notes and source line.</summary>
    private sealed class Usage
    {
        public HashSet<string> Statuses { get; } = [];

        public SortedSet<string> Reasons { get; } = new(StringComparer.Ordinal);

        public List<string> Sources { get; } = [];

        /// <summary>Ids of the figures of its cells, in reading order.</summary>
        public List<string> Ids { get; } = [];

        /// <summary>True while no cell has printed anything but that there is no figure.</summary>
        public bool Empty { get; private set; } = true;

        public bool Proxy { get; private set; }

        public bool Health { get; private set; }

        public List<string> Under25 { get; } = [];

        public void Add(Measure measure, string statistic, Figure? figure)
        {
            Proxy |= measure.Evidence == "subgroup_proxy";
            Health |= measure.Health;
            if (measure.Population == "under-25" && statistic is "rate" && !Under25.Contains(measure.Noun))
            {
                Under25.Add(measure.Noun);
            }

            Source(measure.Needs);
            if (statistic is "rate" or "rank" or "ratio" or "rank-london")
            {
                Source("census-population");
            }

            Empty &= figure is null or { Value: null, Status: "" or "x" };
            if (figure is { Status: "b", Reason.Length: > 0 })
            {
                Reasons.Add(figure.Reason);
            }
        }

        public void Shorthand(string text)
        {
            Empty &= text is "[x]" or "[z]";
            if (text.EndsWith(']'))
            {
                Statuses.Add(text[^2..^1]);
            }
        }

        private void Source(string id)
        {
            if (!Sources.Contains(id))
            {
                Sources.Add(id);
            }
        }
    }
}
