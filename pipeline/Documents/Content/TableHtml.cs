using System.Globalization;
using System.Text;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Harm;

namespace SvdPipeline.Documents.Content;

/// <summary>Writes a table of figures as HTML, with the notes its shorthand needs and its source line.</summary>
internal sealed class TableHtml(DocumentFigures figures, TableRows expansion, DocumentSources sources, Edition edition)
{
    private const string Undetermined = "undetermined_in";

    private static readonly string[] Shorthand = ["c", "x", "z", "b", "u"];

    private const int HighHarm = 75;

    // Who holds a source is told under the first table that lacks it.
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);

    public string Write(TableSpec table, int number)
    {
        var (rows, columns) = expansion.Of(table);
        var used = new TableUsage();
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
    private static StringBuilder NoData(TableUsage used, int columns)
    {
        var row = new StringBuilder("<tr");
        if (used.Ids.Count > 0)
        {
            row.Append(" data-figures=\"").Append(Html.Encode(string.Join(' ', used.Ids))).Append('"');
        }

        row.Append("><th scope=\"row\">").Append(Html.Encode(Wording.Say("table.empty"))).Append("</th>");
        return row.Insert(row.Length, "<td class=\"num\">[x]</td>", columns).Append("</tr>");
    }

    private string EmptyNote(TableSpec table, TableUsage used)
    {
        // Population is asked for last: it is not what a table without counts lacks.
        var lacking = used.Sources.Concat(table.Sources).Where(s => s != "census-population" || used.Sources.Count == 1).Distinct().Select(sources.Words).Where(w => w.Group != "shipped").ToList();
        return lacking.Count == 0
            ? Wording.Say("status.x")
            : Wording.Say(explained.Add(string.Join(' ', lacking.Select(s => s.Id))) ? "status.x.empty" : "status.x.again", ("what", Wording.List([.. lacking.Select(s => s.Short)])), ("borough", figures.Borough.Name), ("holder", string.Join("; ", lacking.Select(s => s.Holder).Distinct())));
    }

    private void Cell(StringBuilder html, TableSpec table, CellSpec row, CellSpec column, TableUsage used)
    {
        var cell = column.Over(row.Over(table.Cells));
        if (cell.Measure.Length == 0)
        {
            // A figure the product does not make yet: the table is there, the cell says so.
            used.Shorthand("[x]", table.Notes.Count > 0);
            html.Append("<td class=\"num\">[x]</td>");
            return;
        }

        var measure = MeasureCatalogue.Measure(cell.Measure);
        cell = cell.Stat.Length > 0 ? cell : cell with { Stat = measure.Statistic };
        if (cell.Show == "none")
        {
            used.Add(measure, cell.Stat, cell.Breakdown, null);
            used.Shorthand("0", true);
            html.Append("<td class=\"num\">").Append(FigureText.Number(0, cell.Stat)).Append("</td>");
            return;
        }

        var period = table.Layout == "months" ? TableRows.Month(figures.AsOf, row.Period, column.Category) : figures.Period(cell.Period, cell.Measure);
        var category = table.Layout == "months" ? "" : cell.Category;
        var id = Figure.IdOf(figures.Area(cell.Area), cell.Measure, cell.Stat, period, cell.Breakdown, category);
        var figure = figures.Set.Find(id);
        used.Add(measure, cell.Stat, cell.Breakdown, figure);
        if (UnknownGroups.Reason(figures, figure) is { } unsure)
        {
            figure = figure! with { Status = "u" };
            used.Because("u", unsure);
        }

        var text = Text(cell, period, figure, category);
        used.Shorthand(text, figure is { Reason.Length: > 0 });
        html.Append(cell.Show is "result" or "versus" or "period" or "top" ? "<td" : "<td class=\"num\"");
        if (cell.Show is "" or "moved")
        {
            html.Append(" data-figure=\"").Append(Html.Encode(id)).Append('"');
            used.Ids.Add(id);
        }

        html.Append('>').Append(text).Append("</td>");
    }

    private string Text(CellSpec cell, string period, Figure? figure, string category)
    {
        if (figure is null && NotApplicable.Is(figures, cell, period, category))
        {
            return "[z]";
        }

        if (figure is null && cell.Breakdown is "lsoa" or "persistent_place" && edition == Edition.Public)
        {
            return "[c]";
        }

        var word = cell.Show switch
        {
            "each" => Each(cell, category),
            "range" => Range(cell, period, figure),
            "period" => figure is null ? "[x]" : Html.Encode(StandardPeriods.Label(figure.Period, figures.AsOf)),
            "interval" => FigureText.Interval(figure),
            "result" => Sentences.Direction(figure),
            "versus" when figure is { Value: not null, Lower: null, Upper: null } => "z",
            "top" => Top(figure),
            "moved" => Moved(figure),
            "versus" => Sentences.Position(figure, figures.Find(cell.Measure, cell.Stat, period, area: cell.With)),
            _ => FigureText.Value(figure),
        };
        return cell.Show is not ("result" or "versus") ? word : word.Length == 1 ? $"[{word}]" : Wording.Say($"table.{word}");
    }

    /// <summary><c>1,000 to 1,101</c>: the count, and the count with all records that could be in it.</summary>
    private string Range(CellSpec cell, string period, Figure? count)
    {
        var known = MeasureCatalogue.Breakdown(Undetermined).Categories.Any(c => c.Id == cell.Measure);
        if (!known && cell.Measure is not ("in-scope" or "in-scope-without-da-only"))
        {
            return "[z]";
        }

        var open = known ? figures.Find("undetermined", "count", period, Undetermined, cell.Measure) : figures.Find("undetermined", "count", period);
        return count?.Value is not { } low ? FigureText.Value(count)
            : open?.Value is not { } more ? FigureText.Value(open)
            : Wording.Say("table.range", ("low", FigureText.Number(low, "count")), ("high", FigureText.Number(low + more, "count")));
    }

    /// <summary>What one record weighs or costs; of a whole measure there is no such thing.</summary>
    private static string Each(CellSpec cell, string category) => cell.Breakdown.Length == 0 ? "[z]"
        : ValueTable.Of(cell.Stat)!.Find(cell.Breakdown, category)?.Value is { } value ? FigureText.Each((double)value, cell.Stat)
        : "[x]";

    /// <summary>Whether a ward is among the 75 of London with the highest rate, and whether its interval leaves no doubt of it.</summary>
    private static string Top(Figure? rank) => rank?.Value is not { } place
        ? FigureText.Value(rank)
        : Wording.Say($"table.top.{(place <= HighHarm ? "in" : "out")}{(rank.Lower <= HighHarm && rank.Upper > HighHarm ? ".unsure" : "")}");

    /// <summary>A change with what its interval supports: <c>+5.3%, similar</c>.</summary>
    private static string Moved(Figure? change) => change?.Value is null
        ? FigureText.Value(change)
        : $"{FigureText.Value(change)}, {Wording.Say($"table.{Sentences.Direction(change)}").ToLowerInvariant()}";

    private string RowLabel(CellSpec row, TableSpec table)
    {
        var label = Html.Encode(Wording.Capital(Filled(row.Label, table)));
        var mixed = table.Cells.Measure.Length == 0 && row.Measure.Length > 0;
        if (mixed && MeasureCatalogue.Measure(row.Measure) is { Indicator: null } measure && measure.RateBase != 1000 && table.Columns.Any(c => c.Stat == "rate")
            || mixed && MeasureCatalogue.Measure(row.Measure) is { Indicator: not null, Statistic: "rate" })
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

    private IEnumerable<string> Notes(TableSpec table, TableUsage used)
    {
        foreach (var note in table.Notes)
        {
            yield return Filled(note, table);
        }

        foreach (var note in table.Rows.Select(r => r.Each).Append(table.Cells.Breakdown).Where(b => b is not ("" or "boroughs" or "similar" or "lsoa" or "persistent_place" or "ward"))
            .Distinct().Select(b => MeasureCatalogue.Breakdown(b).Note).Where(n => n.Length > 0))
        {
            yield return note;
        }

        if (table.Columns.Any(c => c.Stat.StartsWith("rank", StringComparison.Ordinal) && c.Show == "interval"))
        {
            yield return Wording.Say("note.rank");
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
            var reasons = string.Join(" ", used.Reasons(status));
            yield return reasons.Length > 0
                ? Wording.Say($"status.{status}.{(status == "x" && used.Unexplained ? "mixed" : "because")}", ("reason", reasons))
                : Wording.Say($"status.{status}");
        }
    }
}
