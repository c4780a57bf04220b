using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// The findings at the front of an assessment, chosen by rule from its figures: the level of serious violence (the proxy where there are no
/// records) and what could not be decided; the largest element; every change against the year before that the exact test supports; every
/// rate whose 95% interval lies above London's; every ward whose interval lies above the borough's. The rule is printed in the methods annex.
/// </summary>
internal static class KeyFindings
{
    private static readonly string[] Compared =
    [
        "in-scope", "under-25", "domestic-abuse", "sexual-violence", "public-space-youth", "weapon-enabled",
        "ambulance-assault", "ed-assault", "knife-crime", "knife-crime-injury", "knife-injury-victims-1-24",
    ];

    /// <summary>The findings as plain sentences.</summary>
    public static IReadOnlyList<string> Of(DocumentFigures figures, IReadOnlyList<WardName> wards)
    {
        var records = figures.Find("in-scope", "count") is not null;
        var main = MeasureCatalogue.Measure(records ? "in-scope" : "subgroup-proxy");
        var compared = (records ? Compared : ["subgroup-proxy", .. Compared]).Select(MeasureCatalogue.Measure)
            .Where(m => figures.Find(m.Id, "count") is not null).ToList();
        if (compared.Count == 0)
        {
            return [Wording.Say("finding.no_data", ("area", figures.Borough.Name), ("window", Sentences.Window("12m", figures.AsOf)))];
        }

        var findings = new List<string>
        {
            Sentences.Level(main, figures.Find(main.Id, "count"), figures.Find(main.Id, "rate"), figures.AsOf),
        };
        if (records)
        {
            findings.Add(Sentences.Undetermined(figures.Find("in-scope", "count"), figures.Find("undetermined", "count")));
        }

        findings.AddRange(Largest(figures, main, records ? "element" : "subgroup"));
        findings.AddRange(Changes(figures, compared));
        findings.Add(AboveLondon(figures, compared));
        findings.AddRange(Wards(figures, main, wards));
        return findings;
    }

    private static IEnumerable<string> Largest(DocumentFigures figures, Measure measure, string breakdown)
    {
        var shares = MeasureCatalogue.Breakdown(breakdown).Categories
            .Select(c => (c.Label, Share: figures.Find(measure.Id, "share", "12m", breakdown, c.Id))).ToList();
        return shares.Any(s => s.Share?.Value is null) ? [] : [Sentences.Largest(measure, "", shares)];
    }

    private static IEnumerable<string> Changes(DocumentFigures figures, List<Measure> compared)
    {
        var changes = compared.Select(m => (Measure: m, Change: figures.Find(m.Id, "change", "12m-1y"))).Where(c => c.Change?.PValue is not null).ToList();
        var moved = changes.Where(c => Sentences.Direction(c.Change) is "rose" or "fell")
            .Select(c => Sentences.Change(c.Measure, c.Change, "12m-1y", figures.AsOf)).ToList();
        return moved.Count > 0 || changes.Count == 0
            ? moved
            : [Wording.Say("finding.unchanged", ("n", FigureText.Number(changes.Count, "count")))];
    }

    private static string AboveLondon(DocumentFigures figures, List<Measure> compared)
    {
        var above = compared.Select(m => (Measure: m, Rate: figures.Find(m.Id, "rate"), London: figures.Find(m.Id, "rate", area: "london-32")))
            .Where(m => Sentences.Position(m.Rate, m.London) == "higher")
            .Select(m => Wording.Say(
                "finding.rate", ("label", m.Measure.Noun), ("rate", FigureText.Number(m.Rate!.Value!.Value, "rate")), ("base", Sentences.Base(m.Measure)), ("other", FigureText.Number(m.London!.Value!.Value, "rate"))))
            .ToList();
        return above.Count == 0 ? Wording.Say("finding.not_above") : Wording.Say("finding.above", ("list", Wording.List(above)));
    }

    private static IEnumerable<string> Wards(DocumentFigures figures, Measure measure, IReadOnlyList<WardName> wards)
    {
        var borough = figures.Find(measure.Id, "rate");
        var rates = wards.Select(w => (w.Name, Position: Sentences.Position(figures.Find(measure.Id, "rate", "12m", "ward", w.Code), borough))).ToList();
        if (rates.Count == 0 || rates.Any(r => r.Position is not ("higher" or "lower" or "similar")))
        {
            return [];
        }

        var above = rates.Where(r => r.Position == "higher").Select(r => r.Name).ToList();
        return above.Count == 0
            ? [Wording.Say("finding.no_wards", ("noun", measure.Noun), ("area", figures.Borough.Name))]
            : [Wording.Say("finding.wards", ("noun", measure.Noun), ("area", figures.Borough.Name), ("list", Wording.List(above)))];
    }
}
