using System.Globalization;
using SvdPipeline.Definition;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;
using SvdPipeline.Measures.Statistics;

namespace SvdPipeline.Documents.Review;

/// <summary>
/// The figures of a document beside those of the same edition of an earlier build, by id: <c>12m</c> is another twelve months in each. Says why two of
/// them cannot be compared, and what this edition's data gives for the months that the earlier edition was about.
/// </summary>
/// <param name="now">Figures of this edition.</param>
/// <param name="then">The earlier edition.</param>
/// <param name="definition">Id of the profile used now.</param>
internal sealed class EditionComparison(DocumentFigures now, FiguresFile then, string definition)
{
    private const string Police = "safestats-mps-crime";

    private readonly StandardPeriods periods = new(now.AsOf);
    private readonly StandardPeriods thenPeriods = new(then.AsOf);

    /// <summary>Figures of this edition.</summary>
    public DocumentFigures Figures => now;

    /// <summary>The earlier edition.</summary>
    public FiguresFile Earlier => then;

    /// <summary>Months from the earlier as-of month to this one.</summary>
    public int MonthsApart { get; } = (now.AsOf.Year - then.AsOf.Year) * 12 + now.AsOf.Month - then.AsOf.Month;

    /// <summary>True when the latest twelve months of the two editions have months in common, so that a test of their difference would not hold.</summary>
    public bool Overlaps => MonthsApart < 12;

    public Figure? Then(string id) => then.Figures.Find(id);

    public Figure? Now(string id) => now.Set.Find(id);

    /// <summary>The period of an earlier figure.</summary>
    public Period PeriodOf(Figure figure) => thenPeriods.Find(figure.Period);

    /// <summary>
    /// Why the figures of an id cannot be compared, as words that follow a colon; null where they can. Vintages are not judged here: a comparison within
    /// this edition's files may still be possible (<see cref="Restated"/>).
    /// </summary>
    public string? WhyNot(string id)
    {
        if (Then(id) is not { } before || Now(id) is not { } after)
        {
            return Wording.Say(Then(id) is null ? "review.not.absent_then" : "review.not.absent_now");
        }

        if (!IsTold(before) || !IsTold(after))
        {
            return (IsTold(before) ? after : before) is { Status: "c" }
                ? Wording.Say(IsTold(before) ? "review.not.hidden_now" : "review.not.hidden_then")
                : (IsTold(after) ? before : after) is { Status: "b", Reason.Length: > 0 } broken
                    ? Wording.Say("review.not.break", ("reason", broken.Reason.TrimEnd('.')))
                    : Wording.Say(IsTold(before) ? "review.not.empty_now" : "review.not.empty_then");
        }

        return OfAnotherKind(before, after) ?? (BreakBetween(before) is { } gap ? Wording.Say("review.not.break", ("reason", gap.Reason.TrimEnd('.'))) : null);
    }

    /// <summary>True when a figure says something: a value, or the test of a change from none, which has no percentage.</summary>
    private static bool IsTold(Figure figure) => figure is { Value: not null } or { Status: "z", PValue: not null };

    /// <summary>Why two figures are not of one kind: definition, evidence, base or method; null where they are.</summary>
    public string? OfAnotherKind(Figure before, Figure after)
    {
        var measure = MeasureCatalogue.Measure(after.Measure);
        return measure.Sources!.Contains(Police) && then.Definition != definition
                ? Wording.Say("review.not.definition", ("then", DefinitionProfiles.LabelOf(then.Definition)), ("now", DefinitionProfiles.LabelOf(definition)))
            : before.Evidence != after.Evidence
                ? Wording.Say("review.not.evidence")
            : after.Statistic == "rate" && then.Measures.TryGetValue(after.Measure, out var words) && words.RateBase != measure.RateBase
                ? Wording.Say("review.not.base")
            : Method(before) != Method(after)
                ? Wording.Say("review.not.method", ("then", before.Method), ("now", after.Method))
            : null;
    }

    /// <summary>True when the two rest on different vintages of a published file.</summary>
    public static bool IsReissued(Figure before, Figure after) => before.Vintage != after.Vintage;

    /// <summary>What this edition's data gives for an earlier figure, of the same months; null where it gives none.</summary>
    public Figure? Restated(string id)
    {
        if (Then(id) is not { } before)
        {
            return null;
        }

        if (StandardPeriods.ChangeYears.FirstOrDefault(y => before.Period == StandardPeriods.Window(y)) is var years and > 0 && before.Statistic == "change")
        {
            var cell = FigureCell.Of(before);
            return new Changes(thenPeriods).BreakAcross(cell) is null && Count(cell.In("12m")) is { } later && Count(cell) is { } earlier
                ? Changes.Between(cell, later, earlier)
                : null;
        }

        return before.Period == StandardPeriods.FiveYearMean ? null : SamePeriod(before);
    }

    /// <summary>The figure of this edition that is about the same days as an earlier one.</summary>
    public Figure? SamePeriod(Figure before)
    {
        var days = PeriodOf(before);
        var same = periods.Windows.FirstOrDefault(p => p.From == days.From && p.To == days.To)?.Id ?? (days.Id.StartsWith("12m", StringComparison.Ordinal) ? null : days.Id);
        return same is null ? null : now.Set.Find(before.Area, before.Measure, before.Statistic, same, before.Breakdown, before.Category);
    }

    /// <summary>The earlier as-of month, <c>February 2025</c>.</summary>
    public string Month => then.AsOf.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private decimal? Count(FigureCell cell) =>
        (decimal?)SamePeriod(new Figure(cell.Measure, cell.Area, cell.Period, cell.Breakdown, cell.Category, null, null, null, null, null, "count", "", "", "", ""))?.Value;

    private SeriesBreak? BreakBetween(Figure before)
    {
        var from = PeriodOf(before).From;
        return MeasureCatalogue.Measure(before.Measure).Breaks.FirstOrDefault(b => b.Touches(FigureCell.Of(before)) && b.Start > from && b.Start <= periods.AsOf);
    }

    /// <summary>The method of a figure; exact and Byar's limits are one method, which depends on the size of the count.</summary>
    private static string Method(Figure figure) => figure.Method == PoissonLimits.Method(0) || figure.Method == PoissonLimits.Method(1000) ? "Poisson" : figure.Method;
}
