using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Data;

/// <summary>
/// <c>figures.json</c>: every figure of a borough and edition, the comparators it is read against, and the words for the ids in them.
/// One figure a line, ordered by id; a value is a number or null and its status stands beside it.
/// </summary>
public static class FiguresJson
{
    private const string Note = "Shares and changes are proportions. Limits are 95%. A strategy prints the public edition's figures in both editions.";

    private const int MonthLength = 7;

    private static readonly string[] London = ["london-32", "inner-london", "outer-london"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Line = new(Json) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The file's bytes: UTF-8, LF.</summary>
    public static byte[] Bytes(BoroughDataInputs inputs)
    {
        var figures = Select(inputs);
        using var file = new MemoryStream(figures.Count * 350);
        file.Write("{\n"u8);
        foreach (var (name, content) in Head(inputs, figures))
        {
            JsonSerializer.Serialize(file, name, Json);
            file.Write(":"u8);
            JsonSerializer.Serialize(file, content, Json);
            file.Write(",\n"u8);
        }

        file.Write("\"figures\":[\n"u8);
        for (var i = 0; i < figures.Count; i++)
        {
            JsonSerializer.Serialize(file, FigureLine.Of(figures[i]), Line);
            file.Write(i < figures.Count - 1 ? ",\n"u8 : "\n"u8);
        }

        file.Write("]}\n"u8);
        return file.ToArray();
    }

    /// <summary>The borough's own figures, the whole-measure figures of London, its parts and the similar boroughs (not month by month), and whatever else its documents print.</summary>
    private static List<Figure> Select(BoroughDataInputs inputs)
    {
        var own = inputs.Figures.Of(inputs.Borough.Code);
        var comparators = own.Where(f => f.Breakdown.Length == 0 && (f.Period.Length != MonthLength || !MeasureCatalogue.Measure(f.Measure).Months))
            .SelectMany(f => London.Append(SimilarBoroughs.AreaOf(inputs.Borough.Code)).Select(area => inputs.Figures.Find(area, f.Measure, f.Statistic, f.Period)));
        var printed = inputs.Documents
            .SelectMany(document => document.Body.QuerySelectorAll("[data-figure]"))
            .Select(element => inputs.Figures.Find(element.GetAttribute("data-figure")!));
        return [.. own.Concat(comparators.Concat(printed).OfType<Figure>()).DistinctBy(f => f.Id, StringComparer.Ordinal).OrderBy(f => f.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, object Content)> Head(BoroughDataInputs inputs, List<Figure> figures)
    {
        var labels = inputs.Labels;
        var measures = figures.Select(f => f.Measure).ToHashSet(StringComparer.Ordinal);
        var categories = figures.ToLookup(f => f.Breakdown, f => f.Category, StringComparer.Ordinal);
        yield return ("format", "svd-figures-1");
        yield return ("area", new { inputs.Borough.Code, inputs.Borough.Name });
        yield return ("edition", inputs.EditionName);
        yield return ("asOf", inputs.AsOfMonth);
        yield return ("notice", inputs.Notice);
        yield return ("licence", Licence.Of(inputs.Edition));
        yield return ("note", Note);
        yield return ("shorthand", FigureLabels.Shorthand.Select(s => new { s.Status, s.Meaning }));
        yield return ("findings", inputs.Findings);
        yield return ("areas", Sorted(figures.Select(f => f.Area)).Select(code => new { Code = code, Name = FigureLabels.Area(code) }));
        yield return ("periods", Sorted(figures.Select(f => f.Period)).Select(id => Period(id, labels)));
        yield return ("measures", MeasureCatalogue.Measures.Where(m => measures.Contains(m.Id)).Select(m => Measure(m, inputs)));
        yield return ("breakdowns", MeasureCatalogue.Breakdowns.Where(b => categories.Contains(b.Id)).Select(b => new
        {
            b.Id,
            b.Label,
            b.Note,
            Categories = InOrder(b, categories[b.Id]).Select(c => new { Id = c, Label = labels.Category(b.Id, c) }),
        }));
        yield return ("sources", inputs.Snapshots.Select(s => new
        {
            s.Sha256,
            s.Source,
            s.File,
            AsOf = Invariant.Text(s.AsOf),
            s.Vintage,
            s.RowsIn,
            s.RowsKept,
            s.RowsRefused,
            s.Synthetic,
        }));
    }

    private static object Period(string id, FigureLabels labels)
    {
        var period = labels.Period("", "", id);
        return new { period.Id, period.Label, From = Invariant.Text(period.From), To = Invariant.Text(period.To) };
    }

    private static object Measure(Measure m, BoroughDataInputs inputs) => new
    {
        m.Id,
        m.Label,
        m.Unit,
        m.RateBase,
        m.Evidence,
        m.Description,
        Period = m.Unit == "residents" ? FigureLabels.Census.Label : "",
        m.Breaks,
        Sources = inputs.Snapshots.Where(s => m.Sources!.Contains(s.Source)).Select(s => s.Sha256),
    };

    /// <summary>Categories as the breakdown lists them, then places by code.</summary>
    private static IEnumerable<string> InOrder(Breakdown breakdown, IEnumerable<string> found)
    {
        var left = found.ToHashSet(StringComparer.Ordinal);
        return [.. breakdown.Categories.Select(c => c.Id).Where(left.Remove), .. left.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
