using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Measures;
using SvdPipeline.Partnership;

namespace SvdPipeline.Documents.Content;

/// <summary>What the templates of one document can call: tables, charts, sentences, missing sources, the partnership's text.</summary>
internal sealed class DocumentFunctions
{
    private readonly string kind;
    private readonly Edition edition;
    private readonly DocumentFigures figures;
    private readonly DocumentSources sources;
    private readonly PartnershipRecord partnership;
    private readonly TableHtml tables;
    private readonly ChartContent charts;
    private readonly Dictionary<string, Chart> drawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> explained = new(StringComparer.Ordinal);
    private int tableNumber;
    private int figureNumber;

    public DocumentFunctions(string kind, Edition edition, Edition disclosure, DocumentFigures figures, DocumentSources sources, IReadOnlyList<WardName> wards, PartnershipRecord partnership)
    {
        this.kind = kind;
        this.edition = edition;
        this.figures = figures;
        this.sources = sources;
        this.partnership = partnership;
        var rows = new TableRows(figures, wards, disclosure);
        tables = new TableHtml(figures, rows, sources, disclosure);
        charts = new ChartContent(figures, rows, sources);
    }

    /// <summary>Charts met so far.</summary>
    public IReadOnlyDictionary<string, Chart> Drawn => drawn;

    /// <summary>Number of texts the partnership has not written.</summary>
    public int Placeholders { get; private set; }

    /// <summary>Puts the functions into a template's model.</summary>
    public void AddTo(ScriptObject model)
    {
        model.Import("table", new Func<string, Html>(Table));
        model.Import("caption", new Func<string, Html>(Caption));
        model.Import("chart", new Func<string, Html>(DrawChart));
        model.Import("missing", new Func<string, Html>(Missing));
        model.Import("lacking", new Func<ScriptArray, Html>(Lacking));
        model.Import("level", new Func<string, Html>(Level));
        model.Import("change", new Func<string, string, Html>(Change));
        model.Import("since", new Func<string, string, Html>(Since));
        model.Import("versus", new Func<string, string, Html>(Versus));
        model.Import("beside", new Func<string, string, Html>(Beside));
        model.Import("rank", new Func<string, Html>(id => Told(Sentences.Rank(figures.Borough.Name, figures.Find(id, "rank")), (id, "rank", "12m"))));
        model.Import("largest", new Func<string, string, string, Html>(Largest));
        model.Import("valued", new Func<string, string, Html>(Valued));
        model.Import("undetermined", new Func<Html>(Undetermined));
        model.Import("figure", new Func<string, Html>(BoundFigure));
        model.Import("commentary", new Func<string, string, Html>(Commentary));
        model.Import("placeholder", new Func<string, Html>(Placeholder));
        model.Import("has", new Func<string, bool>(id => (figures.Find(id, "count") ?? figures.Find(id, "share"))?.Value is not null));
        model.Import("supplied", new Func<string, bool>(sources.Supplied));
        model.Import("pounds", new Func<object?, string>(Pounds));
        model.Import("date", new Func<string, string>(Date));
    }

    private Html Table(string id)
    {
        var spec = SectionSpecs.Tables.TryGetValue(id, out var found) ? found : throw new InvalidOperationException($"No table '{id}'.");
        return new Html(tables.Write(spec, ++tableNumber));
    }

    private Html Caption(string text) => Html.Of(Wording.Say("table.number", ("n", Number(++tableNumber)), ("caption", text)));

    private Html DrawChart(string id)
    {
        var spec = SectionSpecs.Charts.TryGetValue(id, out var found) ? found : throw new InvalidOperationException($"No chart '{id}'.");
        figureNumber++;
        if (charts.Of(spec) is not { } chart)
        {
            var words = sources.Words(spec.Needs.Length > 0 ? spec.Needs : MeasureCatalogue.Measure(spec.Measure).Needs);
            var suppressed = figures.Set.Of(figures.Borough.Code).Any(f => f.Measure == spec.Measure && f.Status == "c");
            var why = suppressed ? Wording.Say("chart.suppressed") : Wording.Say("chart.missing", ("what", $"It needs {words.Short} that cover {figures.Borough.Name}."));
            var what = Wording.Say("figure.number", ("n", Number(figureNumber)), ("headline", why));
            return new Html($"<figure data-chart=\"{id}\" class=\"missing\"><p class=\"missing\">{Html.Encode(what)}</p></figure>");
        }

        drawn[id] = chart with { Headline = Wording.Say("figure.number", ("n", Number(figureNumber)), ("headline", chart.Headline)) };
        return new Html($"<figure data-chart=\"{id}\"></figure>");
    }

    private Html Missing(string id)
    {
        var words = sources.Words(id);
        var supplied = sources.Supplied(id);
        if (words.Group == "later")
        {
            return supplied ? Html.Empty : Paragraph(explained.Add(id) ? "missing.later" : "missing.later.again", words);
        }

        var covered = words.Check.Length == 0 ? supplied : figures.Covers(words.Check);
        return covered ? Html.Empty : Paragraph(!explained.Add(id) && !supplied ? "missing.again" : supplied ? "missing.coverage" : "missing.source", words);
    }

    /// <summary>One paragraph for all of these sources that are missing, where a paragraph each would hide the section; the annex says who holds them.</summary>
    private Html Lacking(ScriptArray ids)
    {
        var missing = ids.OfType<string>().Select(sources.Words).Where(w => w.Check.Length == 0 ? !sources.Supplied(w.Id) : !figures.Covers(w.Check)).ToList();
        return missing.Count == 0
            ? Html.Empty
            : new Html($"<p class=\"missing\">{Html.Encode(Wording.Say("missing.several", ("list", string.Join("; ", missing.Select(m => m.Title))), ("borough", figures.Borough.Name)))}</p>");
    }

    private Html Paragraph(string key, SourceWords words)
    {
        var text = Wording.Say(key, ("title", words.Title), ("short", words.Short), ("holder", words.Holder), ("how", words.How), ("borough", figures.Borough.Name), ("window", Sentences.Window("12m", figures.AsOf)));
        return new Html($"<p class=\"missing\">{Html.Encode(text)}</p>");
    }

    private Html Level(string id) => Told(
        Sentences.Level(MeasureCatalogue.Measure(id), figures.Find(id, "count"), figures.Find(id, "rate"), figures.AsOf),
        (id, "count", "12m"), (id, "rate", "12m"));

    private Html Change(string id, string period) =>
        Told(Sentences.Change(MeasureCatalogue.Measure(id), figures.Find(id, "change", period), period, figures.AsOf), (id, "change", period));

    /// <summary>The change, after the level; nothing where there is no level to speak of.</summary>
    private Html Since(string id, string period) => figures.Find(id, "count")?.Value is null
        ? Html.Empty
        : Told(Sentences.Since(MeasureCatalogue.Measure(id), figures.Find(id, "change", period), period, figures.AsOf), (id, "change", period));

    private Html Versus(string id, string area) => Told(
        Sentences.Versus(MeasureCatalogue.Measure(id), figures.Borough.Name, figures.Find(id, "rate"), figures.AreaName(area), figures.Find(id, "rate", area: area)),
        (id, "rate", "12m"));

    private Html Beside(string id, string area) => figures.Find(id, "rate")?.Value is null
        ? Html.Empty
        : Html.Of(Sentences.Beside(figures.Find(id, "rate"), area, figures.AreaName(area), figures.Find(id, "rate", area: area)) + ".");

    private Html Largest(string id, string breakdown, string by)
    {
        var shares = MeasureCatalogue.Breakdown(breakdown).Categories.Where(c => c.Id is not ("unknown" or "none"))
            .Select(c => (c.Label, Share: figures.Find(id, "share", "12m", breakdown, c.Id))).ToList();
        return shares.All(s => s.Share?.Value is null) ? Html.Empty : Html.Of(Sentences.Largest(MeasureCatalogue.Measure(id), by, shares) + ".");
    }

    private Html Valued(string id, string statistic) => Told(
        Sentences.Valued(MeasureCatalogue.Measure(id), statistic, figures.Find(id, statistic), figures.Find(id, "count"), statistic == "harm" ? figures.Find(id, "severity") : null),
        (id, statistic, "12m"));

    private Html Undetermined() =>
        Told(Sentences.Undetermined(figures.Find("in-scope", "count"), figures.Find("undetermined", "count")), ("in-scope", "count", "12m"), ("undetermined", "count", "12m"));

    private Html BoundFigure(string text)
    {
        var binding = FigureBinding.Parse(text) ?? throw new InvalidOperationException($"A template names the figure '{text}', which there is not.");
        var id = binding.IdIn(figures.Borough.Code);
        return new Html($"<span data-figure=\"{id}\">{FigureText.Value(figures.Set.Find(id))}</span>");
    }

    private Html Commentary(string section, string what) =>
        partnership.Commentary.TryGetValue($"{kind}/{section}", out var text) && text.Trim().Length > 0
            ? new Html($"<div class=\"commentary\">{CommentaryHtml.Of(text, figures).Text}</div>")
            : Placeholder(what);

    private Html Placeholder(string what)
    {
        Placeholders++;
        return new($"<p class=\"placeholder\">{Html.Encode(PlaceholderText(what))}</p>");
    }

    private string PlaceholderText(string what) => edition == Edition.Official
        ? Wording.Say("placeholder.draft", ("what", what))
        : Wording.Say("placeholder.public");

    /// <summary>A sentence; where it prints a figure, the first of these ids is bound to it.</summary>
    private Html Told(string sentence, params (string Measure, string Statistic, string Period)[] told)
    {
        var ids = told.Select(t => Figure.IdOf(figures.Borough.Code, t.Measure, t.Statistic, t.Period)).Where(id => figures.Set.Find(id) is not null).ToList();
        var text = Html.Encode(sentence.EndsWith('.') ? sentence : sentence + ".");
        return ids.Count == 0 ? new Html(text) : new Html($"<span data-figure=\"{ids[0]}\">{text}</span>");
    }

    private static string Pounds(object? amount) => amount is decimal pounds ? pounds.ToString("N0", CultureInfo.InvariantCulture) : "[x]";

    private static string Date(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : iso;

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
