using System.Globalization;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// Sentences about figures. Rose, fell, higher and lower are said only where a test or an interval supports it; otherwise "similar".
/// A change on a base under 20 is told in counts. Each returns plain text without its full stop.
/// </summary>
internal static class Sentences
{
    private const double Significant = 0.05;
    private const int SmallBase = 20;

    /// <summary>Half of the boroughs: an interval of rank so wide does not tell them apart.</summary>
    private const int WideRank = 16;

    /// <summary>What a change or a trend did: <c>rose</c>, <c>fell</c>, <c>similar</c>, <c>untested</c>, or a status.</summary>
    public static string Direction(Figure? change) => change switch
    {
        null => "x",
        { Value: null } => change.Status.Length > 0 ? change.Status : "x",
        { PValue: null, Lower: > 0 } => "rose",
        { PValue: null, Upper: < 0 } => "fell",
        { PValue: null, Lower: null } => "untested",
        { PValue: < Significant, Value: > 0 } => "rose",
        { PValue: < Significant, Value: < 0 } => "fell",
        _ => "similar",
    };

    /// <summary>How a rate lies to a comparator's: <c>higher</c> or <c>lower</c> only if its 95% interval excludes it; or a status.</summary>
    public static string Position(Figure? rate, Figure? other) => (rate, other) switch
    {
        ({ Value: not null, Lower: { } lower }, { Value: { } value }) when lower > value => "higher",
        ({ Value: not null, Upper: { } upper }, { Value: { } value }) when upper < value => "lower",
        ({ Value: not null, Lower: not null, Upper: not null }, { Value: not null }) => "similar",
        ({ Value: null, Status.Length: > 0 }, _) => rate.Status,
        (_, { Value: null, Status.Length: > 0 }) => other.Status,
        _ => "x",
    };

    /// <summary><c>37 knife injury victims aged 1 to 24</c>.</summary>
    public static string Counted(Measure measure, double n)
    {
        var key = Wording.Has($"counted.{measure.Id}") ? $"counted.{measure.Id}" : "counted";
        return Wording.Count(key, n, ("n", FigureText.Number(n, "count")), ("noun", measure.Noun));
    }

    /// <summary>How many there were, and the rate where there is one.</summary>
    public static string Level(Measure measure, Figure? count, Figure? rate, DateOnly asOf)
    {
        if (count?.Value is not { } n)
        {
            return Wording.Say("level.missing", ("noun", measure.Noun), ("window", Window("12m", asOf)), ("status", Status(count)));
        }

        var text = Wording.Say(n == 0 ? "level.none" : n == 1 ? "level.one" : "level", ("counted", n == 0 ? Counted(measure, n)[2..] : Counted(measure, n)), ("window", Window("12m", asOf)));
        return rate?.Value is null
            ? text
            : text + Wording.Say("level.rate", ("rate", Plain(rate)), ("interval", FigureText.Interval(rate)), ("base", Base(measure)), ("population", Population(measure)));
    }

    /// <summary>The change against an earlier window; <c>37, similar to the year before (26)</c> unless the exact test says otherwise.</summary>
    public static string Change(Measure measure, Figure? change, string period, DateOnly asOf) => Change("change", measure, change, period, asOf);

    /// <summary>The same after a sentence that has already told the level.</summary>
    public static string Since(Measure measure, Figure? change, string period, DateOnly asOf) => Change("since", measure, change, period, asOf);

    private static string Change(string words, Measure measure, Figure? change, string period, DateOnly asOf)
    {
        var noun = Wording.Capital(measure.Noun);
        var before = Window(period, asOf);
        var direction = Direction(change);
        if (change?.Value is null)
        {
            var begun = change is { Status: "z", Numerator: > 0 } ? change.PValue < Significant ? ".rose" : ".new" : "";
            return Wording.Say(
                $"{words}.{direction}{begun}",
                ("noun", noun),
                ("now", Whole(change?.Numerator)),
                ("window", Window("12m", asOf)),
                ("before_window", before),
                ("reason", change?.Reason.TrimEnd('.') ?? ""));
        }

        var small = direction is "rose" or "fell" && (change.Denominator < SmallBase || change.Numerator == 0) ? ".small" : "";
        return Wording.Say(
            $"{words}.{direction}{small}",
            ("noun", noun),
            ("now", Told(change.Numerator)),
            ("before", Told(change.Denominator)),
            ("window", Window("12m", asOf)),
            ("before_window", before),
            ("change", FigureText.Number(change.Value.Value, "change")),
            ("size", FigureText.Percent(Math.Abs(change.Value.Value))));
    }

    /// <summary>The rate against a comparator's.</summary>
    public static string Versus(Measure measure, string area, Figure? rate, string other, Figure? otherRate)
    {
        var position = Position(rate, otherRate);
        if (position is not ("higher" or "lower" or "similar"))
        {
            return Wording.Capital(Wording.Say("versus.missing", ("area", Wording.Area(area)), ("noun", measure.Noun), ("other", Wording.Area(other)), ("status", position)));
        }

        return Wording.Capital(Wording.Say(
            $"versus.{position}",
            ("area", Wording.Area(area)),
            ("noun", measure.Noun),
            ("rate", Plain(rate)),
            ("base", Base(measure)),
            ("population", Population(measure)),
            ("interval", FigureText.Interval(rate)),
            ("other", Wording.Area(other)),
            ("value", Plain(otherRate))));
    }

    /// <summary>The same after a sentence that has already told the rate.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="area">Id of the other area: some have words of their own.</param>
    /// <param name="other">Name of the other area.</param>
    /// <param name="otherRate">Its rate.</param>
    public static string Beside(Figure? rate, string area, string other, Figure? otherRate)
    {
        var position = Position(rate, otherRate);
        return position is "higher" or "lower" or "similar"
            ? Wording.Say(Wording.Has($"beside.{area}.{position}") ? $"beside.{area}.{position}" : $"beside.{position}", ("other", other), ("value", Plain(otherRate)))
            : Wording.Say("beside.missing", ("other", other), ("status", position));
    }

    /// <summary>The borough's place among the 32, with its interval.</summary>
    public static string Rank(string area, Figure? rank)
    {
        if (rank?.Value is not { } place)
        {
            return Wording.Capital(Wording.Say("rank.missing", ("area", Wording.Area(area)), ("status", Status(rank))));
        }

        return rank is { Lower: { } lower, Upper: { } upper }
            ? Wording.Say(upper - lower < WideRank ? "rank" : "rank.wide", ("area", Wording.Area(area)), ("rank", FigureText.Number(place, "rank")), ("lower", FigureText.Number(lower, "rank")), ("upper", FigureText.Number(upper, "rank")))
            : Wording.Say("rank.bare", ("area", Wording.Area(area)), ("rank", FigureText.Number(place, "rank")));
    }

    /// <summary><c>n</c> in scope and <c>u</c> more that could be; said louder when u is more than a tenth of n.</summary>
    public static string Undetermined(Figure? inScope, Figure? undetermined)
    {
        if (inScope?.Value is not { } n || undetermined?.Value is not { } u)
        {
            return Wording.Say((inScope?.Value is null ? inScope : undetermined) is { Status: "c" } ? "undetermined.suppressed" : "undetermined.missing", ("status", Status(inScope?.Value is null ? inScope : undetermined)));
        }

        var key = u == 0 ? "undetermined.none" : u > n / 10 ? "undetermined.large" : "undetermined";
        return Wording.Count(key, n, ("n", FigureText.Number(n, "count")), ("u", FigureText.Number(u, "count")), ("top", FigureText.Number(n + u, "count")));
    }

    /// <summary>What counted records weigh or cost together, and how many are left out for want of a weight or cost.</summary>
    public static string Valued(Measure measure, string statistic, Figure? sum, Figure? count, Figure? severity)
    {
        if (sum is not { Value: { } value, Numerator: { } n } || count is not { Numerator: { } total })
        {
            return Wording.Say(sum?.Status is "c" || count?.Status is "c" ? "valued.suppressed" : "valued.missing", ("what", Wording.Say($"valued.what.{statistic}")), ("noun", measure.Noun));
        }

        var text = Wording.Count(
            $"valued.{statistic}",
            (double)n,
            ("n", Whole(n)),
            ("total", Whole(total)),
            ("counted", Wording.Count($"unit.{measure.Unit}", (double)total)),
            ("value", FigureText.Number(value, statistic)),
            ("interval", sum.Lower is null ? "" : Wording.Say("valued.interval", ("interval", FigureText.Interval(sum)))),
            ("per", severity?.Value is null ? "" : Wording.Say("valued.per", ("rate", Plain(severity)), ("base", Base(measure)), ("population", Population(measure)))));
        var left = total - n;
        return left == 0 ? text : $"{text}. {Wording.Count("valued.left", (double)left, ("left", Whole(left)))}";
    }

    /// <summary>The largest category, or the two largest when their 95% intervals overlap. Shares without a value make no claim.</summary>
    public static string Largest(Measure measure, string by, IEnumerable<(string Label, Figure? Share)> shares)
    {
        var all = shares.ToList();
        var known = all.Where(s => s.Share is { Value: not null, Lower: not null, Upper: not null }).OrderByDescending(s => s.Share!.Value).ToList();
        if (known.Count < 2 || all.Any(s => s.Share?.Status is "c"))
        {
            return Wording.Say("largest.missing", ("noun", Wording.Capital(measure.Noun)), ("by", by));
        }

        var (first, second) = (known[0].Share!, known[1].Share!);
        if (second.Upper >= first.Lower)
        {
            return Wording.Say("largest.shared", ("first", known[0].Label), ("second", Lower(known[1].Label)), ("noun", measure.Noun),
                ("first_n", Whole(first.Numerator)), ("second_n", Whole(second.Numerator)), ("total", Whole(first.Denominator)));
        }

        var key = first.Denominator < SmallBase ? "largest.small" : "largest";
        return Wording.Say(key, ("label", known[0].Label), ("noun", measure.Noun), ("n", Whole(first.Numerator)), ("total", Whole(first.Denominator)), ("share", FigureText.Value(first)));
    }

    /// <summary>A window in words.</summary>
    public static string Window(string period, DateOnly asOf) => Wording.Say($"window.{period}", ("as_of", Wording.Month(asOf)));

    /// <summary>The population a rate is of.</summary>
    public static string Population(Measure measure) => Wording.Say(measure.Population == "under-25" ? "population.under-25" : "population");

    /// <summary>What areas are compared by: <c>rate per 1,000 residents under 25</c>, <c>share</c>; only a count where there is neither.</summary>
    public static string Compared(Measure measure) => measure.Statistic != "rate" || measure.Indicator is not null
        ? Wording.Say($"compared.by.{measure.Statistic}", ("base", Base(measure)))
        : Wording.Say("compared.by.residents", ("base", Base(measure)), ("population", Population(measure)));

    /// <summary>The base of a rate, <c>1,000</c>.</summary>
    public static string Base(Measure measure) => measure.RateBase.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count in running text; a mean of years keeps its decimal.</summary>
    private static string Told(decimal? n) => n == 0 ? "none" : n is { } mean && mean != Math.Round(mean) ? FigureText.Number((double)mean, "mean") : Whole(n);

    private static string Whole(decimal? n) => n?.ToString("N0", CultureInfo.InvariantCulture) ?? "[x]";

    /// <summary>A value without its mark: running text says in words what a mark would.</summary>
    private static string Plain(Figure? figure) => figure?.Value is { } value ? FigureText.Number(value, figure.Statistic) : FigureText.Value(figure);

    private static string Status(Figure? figure) => figure is null or { Status: "" } ? "x" : figure.Status;

    private static string Lower(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
