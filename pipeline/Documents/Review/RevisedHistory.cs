using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Indicators;

namespace SvdPipeline.Documents.Review;

/// <summary>The same months, as the earlier edition printed them and as this one does: one row a measure that moved, its newest period first.</summary>
/// <param name="comparison">The two editions.</param>
/// <param name="edition">Edition whose figures they are.</param>
internal sealed class RevisedHistory(EditionComparison comparison, Edition edition)
{
    private const int Most = 12;
    private const double Same = 1e-8;

    private readonly List<IGrouping<string, (Figure Then, Figure Now)>> compared = [.. Pairs(comparison, edition)
        .OrderByDescending(p => comparison.PeriodOf(p.Then).To).ThenBy(p => p.Then.Period, StringComparer.Ordinal)
        .GroupBy(p => p.Then.Measure, StringComparer.Ordinal)];

    /// <summary>Number of measures with a period that both editions give.</summary>
    public int Compared => compared.Count;

    /// <summary>The measures that moved, those that moved most in proportion first.</summary>
    private IEnumerable<List<(Figure Then, Figure Now)>> Moved => compared.Select(m => m.Where(Differs).ToList()).Where(m => m.Count > 0)
        .OrderByDescending(m => Math.Abs(m[0].Now.Value!.Value - m[0].Then.Value!.Value) / Math.Max(Math.Abs(m[0].Then.Value!.Value), Same))
        .ThenBy(m => m[0].Then.Measure, StringComparer.Ordinal);

    /// <summary>One row a measure, at most twelve.</summary>
    public ScriptArray Rows() => new(Moved.Take(Most).Select(Row));

    /// <summary>Measures that moved and have no row.</summary>
    public IReadOnlyList<string> Others() => [.. Moved.Skip(Most).Select(m => MeasureCatalogue.Measure(m[0].Then.Measure).Label)];

    private ScriptObject Row(List<(Figure Then, Figure Now)> moved)
    {
        var (then, now) = moved[0];
        var reissued = EditionComparison.IsReissued(then, now);
        return new ScriptObject
        {
            ["label"] = MeasureCatalogue.Measure(then.Measure).Label,
            ["period"] = comparison.PeriodOf(then).Label,
            ["then"] = FigureText.Value(then),
            ["id"] = now.Period.Length == 0 ? "" : now.Id,
            ["now"] = FigureText.Value(now),
            ["difference"] = Difference(then, now),
            ["why"] = Wording.Say(reissued ? "review.reissued" : "review.recounted", ("then", then.Vintage), ("now", now.Vintage))
                + (moved.Count > 1 ? Wording.Count("review.also", moved.Count - 1, ("n", FigureText.Number(moved.Count - 1, "count"))) : ""),
        };
    }

    private static bool Differs((Figure Then, Figure Now) pair) =>
        Math.Abs(pair.Then.Value!.Value - pair.Now.Value!.Value) > Same * Math.Max(1, Math.Abs(pair.Then.Value.Value));

    private static string Difference(Figure then, Figure now)
    {
        var difference = now.Value!.Value - then.Value!.Value;
        var size = Math.Abs(difference);
        return (difference < 0 ? "−" : "+") + (then.Statistic == "share" ? Wording.Say("review.points", ("n", (size * 100).ToString("N1", CultureInfo.InvariantCulture))) : FigureText.Number(size, then.Statistic));
    }

    /// <summary>Whole-measure figures of the borough that both editions give of the same days and that are of one kind.</summary>
    private static IEnumerable<(Figure Then, Figure Now)> Pairs(EditionComparison comparison, Edition edition)
    {
        var known = MeasureCatalogue.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
        foreach (var then in comparison.Earlier.Figures.Of(comparison.Figures.Borough.Code))
        {
            if (then is not { Breakdown: "", Value: not null } || !known.TryGetValue(then.Measure, out var measure) || then.Statistic != Printed(measure) || !IsWhole(then.Period, measure))
            {
                continue;
            }

            var now = comparison.SamePeriod(then) ?? (measure.Months && !(measure.Health && edition == Edition.Public) ? SumOfMonths(comparison, then) : null);
            if (now?.Value is not null && comparison.OfAnotherKind(then, now) is null)
            {
                yield return (then, now);
            }
        }
    }

    private static string Printed(Measure measure) => measure.Indicator?.Statistic ?? (measure.Statistic == "rate" ? "count" : measure.Statistic);

    /// <summary>A window or a published period; not one of the months that make up the windows.</summary>
    private static bool IsWhole(string period, Measure measure) =>
        period.StartsWith("12m", StringComparison.Ordinal) || ((!measure.Months || period.Length != 7) && PublishedPeriod.Of(period) is not null);

    /// <summary>The earlier twelve months added up from this edition's monthly series; rounded counts cannot be.</summary>
    private static Figure? SumOfMonths(EditionComparison comparison, Figure then)
    {
        var days = comparison.PeriodOf(then);
        var months = Enumerable.Range(0, 12).Select(m => days.From.AddMonths(m).ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .Select(m => comparison.Figures.Find(then.Measure, "count", m)).ToList();
        return then.Statistic == "count" && months.All(m => m?.Value is not null)
            ? then with { Period = "", Value = months.Sum(m => m!.Value), Vintage = months[^1]!.Vintage }
            : null;
    }
}
