using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// The findings at the front of an assessment, chosen by rule from its figures and in the order of the rules: the level of serious violence (the
/// proxy where there are no records) and what could not be decided; the largest element; changes against the year before that the exact test
/// supports; rates whose 95% interval lies above London's; wards whose interval lies above the borough's, those first that did not lie there the
/// year before. At most three changes and three rates, the strongest first; the rate of serious violence as a whole before all. The rule is printed in the methods annex.
/// </summary>
internal static class KeyFindings
{
    private const int Most = 3;

    private static readonly string[] Compared =
    [
        "in-scope", "under-25", "domestic-abuse", "sexual-violence", "public-space-youth", "weapon-enabled",
        "ambulance-assault", "ed-assault", "knife-crime", "knife-crime-injury", "knife-injury-victims-1-24",
    ];

    /// <summary>The findings, in order.</summary>
    public static IReadOnlyList<KeyFinding> Of(DocumentFigures figures, IReadOnlyList<WardName> wards)
    {
        var records = figures.Find("in-scope", "count") is not null;
        var main = MeasureCatalogue.Measure(records ? "in-scope" : "subgroup-proxy");
        var compared = (records ? Compared : ["subgroup-proxy", .. Compared]).Select(MeasureCatalogue.Measure)
            .Where(m => figures.Find(m.Id, "count") is not null).ToList();
        if (compared.Count == 0)
        {
            return [Finding("no-data", "", "", Wording.Say("finding.no_data", ("area", Wording.Area(figures.Borough.Name)), ("window", Sentences.Window("12m", figures.AsOf))))];
        }

        var (count, rate, undetermined) = (figures.Find(main.Id, "count"), figures.Find(main.Id, "rate"), figures.Find("undetermined", "count"));
        var findings = new List<KeyFinding> { Finding("level", main.Id, "", Sentences.Level(main, count, rate, figures.AsOf), count, rate) };
        if (records)
        {
            findings.Add(Finding("undetermined", "undetermined", "", Sentences.Undetermined(count, undetermined), count, undetermined));
        }

        findings.AddRange(Largest(figures, main, records ? "element" : "subgroup"));
        findings.AddRange(Changes(figures, compared));
        findings.AddRange(AboveLondon(figures, compared));
        findings.AddRange(Wards(figures, main, wards));
        return findings;
    }

    private static IEnumerable<KeyFinding> Largest(DocumentFigures figures, Measure measure, string breakdown)
    {
        var shares = MeasureCatalogue.Breakdown(breakdown).Categories
            .Select(c => (c.Label, Share: figures.Find(measure.Id, "share", "12m", breakdown, c.Id))).ToList();
        return shares.Any(s => s.Share?.Value is null)
            ? []
            : [Finding("largest", measure.Id, "", Sentences.Largest(measure, "", shares), [.. shares.Select(s => s.Share).OrderByDescending(s => s!.Value).Take(2)])];
    }

    private static IEnumerable<KeyFinding> Changes(DocumentFigures figures, List<Measure> compared)
    {
        var changes = compared.Select(m => (Measure: m, Change: figures.Find(m.Id, "change", "12m-1y"))).Where(c => c.Change?.PValue is not null).ToList();
        var moved = changes.Where(c => Sentences.Direction(c.Change) is "rose" or "fell").OrderBy(c => c.Change!.PValue).Take(Most)
            .Select(c => Finding("changed", c.Measure.Id, Sentences.Direction(c.Change), Sentences.Change(c.Measure, c.Change, "12m-1y", figures.AsOf), c.Change)).ToList();
        return moved.Count > 0 || changes.Count == 0
            ? moved
            : [Finding("unchanged", "", "similar", Wording.Count("finding.unchanged", changes.Count, ("n", FigureText.Number(changes.Count, "count")), ("list", Wording.List([.. changes.Select(c => c.Measure.Noun)]))), [.. changes.Select(c => c.Change)])];
    }

    private static IEnumerable<KeyFinding> AboveLondon(DocumentFigures figures, List<Measure> compared)
    {
        var placed = compared.Select(m => (Measure: m, Rate: figures.Find(m.Id, "rate"), London: figures.Find(m.Id, "rate", area: "london-32")))
            .Where(m => Sentences.Position(m.Rate, m.London) is "higher" or "lower" or "similar").ToList();
        var above = placed.Where(m => Sentences.Position(m.Rate, m.London) == "higher").OrderBy(m => m.Measure != compared[0]).ThenByDescending(m => m.Rate!.Value / m.London!.Value).Take(Most)
            .Select(m => Finding("above-london", m.Measure.Id, "higher", Sentences.Versus(m.Measure, figures.Borough.Name, m.Rate, "London", m.London), m.Rate, m.London)).ToList();
        return above.Count > 0 || placed.Count == 0
            ? above
            : [Finding("not-above-london", "", "", Wording.Say("finding.not_above"), [.. placed.Select(m => m.Rate)])];
    }

    /// <summary>Wards high now, apart from those newly high where the year before can be told for all wards.</summary>
    private static IEnumerable<KeyFinding> Wards(DocumentFigures figures, Measure measure, IReadOnlyList<WardName> wards)
    {
        if (Above(figures, measure, wards, "12m") is not { } now)
        {
            yield break;
        }

        (string Name, string Value)[] words =
            [("noun", measure.Noun), ("area", Wording.Area(figures.Borough.Name)), ("rate", Rate(figures.Find(measure.Id, "rate"))), ("base", Sentences.Base(measure))];
        if (now.Count == 0)
        {
            yield return Finding("no-high-wards", measure.Id, "", Wording.Say("finding.no_wards", words), figures.Find(measure.Id, "rate"));
        }

        var before = Above(figures, measure, wards, "12m-1y");
        foreach (var (rule, key, list) in new[]
        {
            ("newly-high-wards", "finding.new_wards", now.Where(w => before is not null && !before.Contains(w))),
            ("high-wards", "finding.wards", now.Where(w => before is null || before.Contains(w))),
        })
        {
            var told = list.Select(w => Ward(figures, measure, w)).ToList();
            if (told.Count > 0)
            {
                yield return Finding(rule, measure.Id, "higher", Wording.Count(key, told.Count, [.. words, ("list", Wording.List(told))]), [.. list.Select(w => figures.Find(measure.Id, "rate", "12m", "ward", w.Code))]);
            }
        }
    }

    /// <summary>A ward with its rate, and its rate of the year before where there is one.</summary>
    private static string Ward(DocumentFigures figures, Measure measure, WardName ward)
    {
        var before = figures.Find(measure.Id, "rate", "12m-1y", "ward", ward.Code);
        return Wording.Say(
            before?.Value is null ? "finding.ward" : "finding.ward.before",
            ("ward", ward.Name), ("rate", Rate(figures.Find(measure.Id, "rate", "12m", "ward", ward.Code))), ("before", Rate(before)));
    }

    /// <summary>A rate without its mark, as running text has it.</summary>
    private static string Rate(Figure? rate) => FigureText.Value(rate?.Value is null ? rate : rate with { Status = "" });

    /// <summary>Wards whose rate lies above the borough's; null unless it can be told of every ward.</summary>
    private static List<WardName>? Above(DocumentFigures figures, Measure measure, IReadOnlyList<WardName> wards, string period)
    {
        var borough = figures.Find(measure.Id, "rate", period);
        var placed = wards.Select(w => (Ward: w, Position: Sentences.Position(figures.Find(measure.Id, "rate", period, "ward", w.Code), borough))).ToList();
        return placed.Count == 0 || placed.Any(w => w.Position is not ("higher" or "lower" or "similar")) ? null : [.. placed.Where(w => w.Position == "higher").Select(w => w.Ward)];
    }

    private static KeyFinding Finding(string rule, string subject, string direction, string sentence, params IEnumerable<Figure?> figures) =>
        new(rule, subject, direction, sentence.TrimEnd('.') + ".", [.. figures.OfType<Figure>().Select(f => f.Id)]);
}
