using Scriban.Runtime;
using SvdPipeline.Definition;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Review;

/// <summary>What the review section sees: the earlier edition's findings, revised history, measures that are new or gone.</summary>
internal static class ReviewModel
{
    /// <summary>The values of the section; without an earlier edition its tables are there and empty.</summary>
    public static ScriptObject Of(EditionComparison? comparison, IReadOnlyList<KeyFinding> findings, IReadOnlyList<WardName> wards, Edition edition)
    {
        if (comparison is null)
        {
            return new ScriptObject { ["supplied"] = false, ["findings"] = new ScriptArray(), ["history"] = new ScriptArray() };
        }

        var history = new RevisedHistory(comparison, edition);
        var others = history.Others();
        var review = new FindingReview(comparison, findings, wards.ToDictionary(w => w.Code, w => w.Name, StringComparer.Ordinal));
        return new ScriptObject
        {
            ["supplied"] = true,
            ["month"] = comparison.Month,
            ["definition"] = DefinitionProfiles.LabelOf(comparison.Earlier.Definition),
            ["named"] = comparison.Earlier.Findings is not null,
            ["findings"] = review.Rows(),
            ["added"] = comparison.Earlier.Findings is null ? new ScriptArray() : review.Added(),
            ["history"] = history.Rows(),
            ["compared"] = Wording.Count("review.compared", history.Compared, ("n", FigureText.Number(history.Compared, "count")))
                + (others.Count > 0 ? " " + Wording.Count("review.others", others.Count, ("n", FigureText.Number(others.Count, "count")), ("list", Wording.List(others))) : ""),
            ["measures"] = Measures(comparison),
        };
    }

    /// <summary>Measures with a figure of the borough in one edition and not in the other, as sentences.</summary>
    private static string Measures(EditionComparison comparison)
    {
        var borough = comparison.Figures.Borough.Code;
        var now = comparison.Figures.Set.Of(borough).Where(f => f.Breakdown.Length == 0).Select(f => f.Measure).ToHashSet(StringComparer.Ordinal);
        var then = comparison.Earlier.Figures.Of(borough).Select(f => f.Measure).ToHashSet(StringComparer.Ordinal);
        var added = MeasureCatalogue.Measures.Where(m => now.Contains(m.Id) && !then.Contains(m.Id)).Select(m => m.Label).ToList();
        var gone = then.Where(id => !now.Contains(id)).Order(StringComparer.Ordinal).Select(id => comparison.Earlier.Measures.TryGetValue(id, out var m) ? m.Label : id).ToList();
        return added.Count + gone.Count == 0
            ? Wording.Say("review.measures.same") + "."
            : string.Join(" ", new[] { ("review.measures.new", added), ("review.measures.gone", gone) }.Where(m => m.Item2.Count > 0).Select(m => Wording.Say(m.Item1, ("list", string.Join("; ", m.Item2))) + "."));
    }
}
