using Scriban.Runtime;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Review;

/// <summary>
/// Whether each finding of the earlier edition held, changed, or cannot be compared. What a finding claims of a figure is asked again of the figure of
/// the same id. Where a published file was issued again, the claim must first have stood, of its own months, in the newer file.
/// </summary>
/// <param name="comparison">The two editions.</param>
/// <param name="findings">Findings of this edition.</param>
/// <param name="wards">Names of wards by code.</param>
internal sealed class FindingReview(EditionComparison comparison, IReadOnlyList<KeyFinding> findings, IReadOnlyDictionary<string, string> wards)
{
    private const double Significant = 0.05;

    /// <summary>What is reviewed of an edition whose figures.json holds no findings.</summary>
    private static readonly string[] Main =
    [
        "in-scope", "under-25", "domestic-abuse", "sexual-violence", "public-space-youth", "weapon-enabled", "ambulance-assault", "ed-assault",
        "subgroup-proxy", "knife-crime", "knife-crime-injury", "knife-injury-victims-1-24",
    ];

    private string Borough => comparison.Figures.Borough.Code;

    /// <summary>One row a finding of the earlier edition.</summary>
    public ScriptArray Rows() => new((comparison.Earlier.Findings ?? Levels()).Select(Row));

    /// <summary>The levels of the main measures, as findings.</summary>
    private IEnumerable<KeyFinding> Levels() =>
        from id in Main
        let count = comparison.Then(Figure.IdOf(Borough, id, "count", "12m"))
        where count is not null
        select new KeyFinding("level", id, "", Wording.Say("review.level", ("noun", Wording.Capital(MeasureCatalogue.Measure(id).Noun)), ("month", comparison.Month)), [count.Id]);

    private ScriptObject Row(KeyFinding finding)
    {
        var ids = Asked(finding);
        var (result, holds) = Judge(finding, ids);
        var single = ids.Count == 1 ? ids[0] : "";
        return new ScriptObject
        {
            ["text"] = finding.Text,
            ["id"] = single,
            ["then"] = single.Length > 0 ? FigureText.Value(comparison.Then(single)) : Some(ids.Count, ids.Count),
            ["now"] = single.Length > 0 ? FigureText.Value(comparison.Now(single)) : Some(holds, ids.Count),
            ["result"] = result,
        };
    }

    /// <summary>The figures of which the finding claims something: of what it compares them with it claims nothing.</summary>
    private List<string> Asked(KeyFinding finding)
    {
        var own = finding.Figures.Where(id => id.StartsWith(Borough + ".", StringComparison.Ordinal)).ToList();
        return finding.Rule is "unchanged" or "not-above-london" or "high-wards" or "newly-high-wards" ? own
            : [.. own.OrderByDescending(id => FigureId.Parse(id)?.Measure == finding.Subject).Take(1)];
    }

    private (string Result, int Holds) Judge(KeyFinding finding, List<string> ids) => finding.Rule switch
    {
        "level" or "undetermined" when ids.Count == 1 => (Level(ids[0]), 0),
        "changed" or "unchanged" or "above-london" or "not-above-london" or "high-wards" or "newly-high-wards" when ids.Count > 0 => Claims(finding, ids),
        "largest" when ids.Count == 1 => (Largest(finding, ids[0]), 0),
        "no-high-wards" when ids.Count == 1 => (comparison.WhyNot(ids[0]) is { } why ? Not(why) : Made(finding.Rule, finding.Subject) ? Held : Made("high-wards", finding.Subject) || Made("newly-high-wards", finding.Subject) ? Changed(Wording.Say("review.wards")) : Not(Wording.Say("review.not.made")), 0),
        "no-data" => (Made("no-data", "") ? Held : Changed(Wording.Say("review.data")), 0),
        _ => (findings.Any(f => f.Rule == finding.Rule && f.Subject == finding.Subject && f.Direction == finding.Direction) ? Held : Not(Wording.Say("review.not.made")), 0),
    };

    /// <summary>Findings of this edition that the earlier one did not have; a ward is new where no finding of the earlier edition named it.</summary>
    public ScriptArray Added()
    {
        var earlier = comparison.Earlier.Findings ?? [];
        var wardsThen = earlier.Where(OfWards).SelectMany(f => f.Figures).ToHashSet(StringComparer.Ordinal);
        return new ScriptArray(findings.Where(f => OfWards(f) ? !f.Figures.All(wardsThen.Contains) : !earlier.Any(then => IsSame(f, then))).Select(f => f.Text));
    }

    private static bool OfWards(KeyFinding finding) => finding.Rule is "high-wards" or "newly-high-wards";

    private static bool IsSame(KeyFinding now, KeyFinding then) =>
        (now.Rule, now.Subject, now.Direction) == (then.Rule, then.Subject, then.Direction) && (now.Rule != "largest" || now.Figures[0] == then.Figures[0]);

    private bool Made(string rule, string subject) => findings.Any(f => f.Rule == rule && f.Subject == subject);

    /// <summary>A level held unless the exact test says that it rose or fell; against the same months as today's data counts them, where it does.</summary>
    private string Level(string id)
    {
        if (comparison.WhyNot(id) is { } why)
        {
            return Not(why);
        }

        if (comparison.MonthsApart == 0)
        {
            return comparison.Then(id)!.Value == comparison.Now(id)!.Value ? Held : Changed(Wording.Say("review.again"));
        }

        if (comparison.Overlaps)
        {
            return Not(Wording.Say("review.not.overlap", ("n", FigureText.Number(12 - comparison.MonthsApart, "count"))));
        }

        var (before, after) = (comparison.Then(id)!, comparison.Now(id)!);
        var restated = comparison.Restated(id) is { Value: not null } found ? found : null;
        if (restated is null && EditionComparison.IsReissued(before, after))
        {
            return Not(Vintage(before, after));
        }

        var revised = restated is not null && restated.Value != before.Value ? Wording.Say("review.revised", ("n", FigureText.Value(restated))) : "";
        var earlier = restated?.Value ?? before.Value!.Value;
        var change = Changes.Between(FigureCell.Of(before), (decimal)after.Value!.Value, (decimal)earlier);
        if (change.PValue is not < Significant)
        {
            return Held + revised;
        }

        var way = Wording.Say(after.Value > earlier ? "table.rose" : "table.fell").ToLowerInvariant();
        return Changed(change.Value is null || earlier < Measures.Levels.SmallBase ? way : $"{way} ({FigureText.Value(change with { Status = "" })})") + revised;
    }

    /// <summary>A finding that claims the same of each of its figures.</summary>
    private (string Result, int Holds) Claims(KeyFinding finding, List<string> ids)
    {
        var answers = ids.Select(id => (Id: id, Why: WhyNot(finding.Rule, id), Answer: Ask(finding.Rule, id, comparison.Now))).ToList();
        bool Holds(string answer) => finding.Rule switch
        {
            "changed" => answer == finding.Direction,
            "unchanged" => answer == "similar",
            "not-above-london" => answer is "lower" or "similar",
            _ => answer == "higher",
        };
        var holds = answers.Count(a => a.Why is null && Holds(a.Answer));
        var changed = answers.Where(a => a.Why is null && !Holds(a.Answer)).ToList();
        var result = changed.Count > 0
            ? Changed((ids.Count == 1 ? Word(changed[0].Answer) : Wording.List([.. changed.Select(c => $"{Label(c.Id)} {Word(c.Answer)}")])) + Overlap())
            : answers.Select(a => a.Why).FirstOrDefault(w => w is not null) is { } why ? Not(why) : Held;
        return (result, holds);
    }

    private string? WhyNot(string rule, string id)
    {
        if (comparison.WhyNot(id) is { } why)
        {
            return why;
        }

        var now = Ask(rule, id, comparison.Now);
        var (before, after) = (comparison.Then(id)!, comparison.Now(id)!);
        return now is not ("rose" or "fell" or "similar" or "higher" or "lower") ? Wording.Say(now == "c" ? "review.not.hidden_now" : "review.not.empty_now")
            : EditionComparison.IsReissued(before, after) && Ask(rule, id, comparison.Restated) != Ask(rule, id, comparison.Then) ? Vintage(before, after)
            : null;
    }

    /// <summary>What a figure says: which way it went, or how it lies to the figure it is compared with.</summary>
    private static string Ask(string rule, string id, Func<string, Figure?> find)
    {
        if (rule is "changed" or "unchanged")
        {
            return find(id) is { Value: null, Status: "z", PValue: { } p } fromNone
                ? p >= Significant ? "similar" : fromNone.Numerator > fromNone.Denominator ? "rose" : "fell"
                : Sentences.Direction(find(id));
        }

        var parts = FigureId.Parse(id)!;
        var other = rule is "above-london" or "not-above-london" ? parts with { Area = "london-32" } : parts with { Breakdown = "", Category = "" };
        return Sentences.Position(find(id), find(Figure.IdOf(other.Area, other.Measure, other.Statistic, other.Period, other.Breakdown, other.Category)));
    }

    /// <summary>The largest group held unless another is larger now beyond chance.</summary>
    private string Largest(KeyFinding finding, string id)
    {
        if (comparison.WhyNot(id) is { } why)
        {
            return Not(why);
        }

        if (findings.FirstOrDefault(f => f.Rule == finding.Rule && f.Subject == finding.Subject)?.Figures is not [var top, ..])
        {
            return Not(Wording.Say("review.not.made"));
        }

        return top == id || Sentences.Position(comparison.Now(top), comparison.Now(id)) != "higher" ? Held : Changed(Wording.Say("review.largest", ("label", Label(top))));
    }

    /// <summary>The ward or category of a figure, otherwise its measure.</summary>
    private string Label(string id)
    {
        var parts = FigureId.Parse(id)!;
        return parts.Breakdown.Length == 0 ? MeasureCatalogue.Measure(parts.Measure).Label
            : MeasureCatalogue.Breakdown(parts.Breakdown).Categories.FirstOrDefault(c => c.Id == parts.Category)?.Label
            ?? wards.GetValueOrDefault(parts.Category, parts.Category);
    }

    private static string Vintage(Figure before, Figure after) => Wording.Say("review.not.vintage", ("then", Month(before.Vintage)), ("now", Month(after.Vintage)));

    private static string Month(string vintage) => vintage.Length > 0 ? vintage : Wording.Say("review.no_vintage");

    private static string Word(string answer) => Wording.Say($"review.now.{answer}");

    /// <summary>Said where most of what is compared is in both editions, so that little need have happened for another answer.</summary>
    private string Overlap() => comparison is { Overlaps: true, MonthsApart: > 0 }
        ? Wording.Say("review.overlap", ("n", FigureText.Number(12 - comparison.MonthsApart, "count")))
        : "";

    private static string Some(int n, int of) => Wording.Say("review.some", ("n", FigureText.Number(n, "count")), ("of", FigureText.Number(of, "count")));

    private static string Held => Wording.Say("review.held");

    private static string Changed(string how) => Wording.Say("review.changed", ("how", how));

    private static string Not(string why) => Wording.Say("review.not", ("why", why));
}
