using System.Globalization;
using System.Text.RegularExpressions;
using Scriban.Runtime;
using SvdPipeline.Documents.Review;
using SvdPipeline.Measures;
using SvdPipeline.Partnership;

namespace SvdPipeline.Documents.Content;

/// <summary>
/// How the borough did against the targets of <c>targets.yaml</c>: met or not met only where the 95% interval says so, and where the result is of the
/// kind that the target was set on. A baseline that is not written is the earlier edition's figure.
/// </summary>
internal static partial class TargetResults
{
    /// <summary>One row a target, ready to print.</summary>
    public static ScriptArray Of(ScriptArray targets, DocumentFigures figures, EditionComparison? comparison = null) =>
        new(targets.OfType<ScriptObject>().Select(target => Row(target, figures, comparison)));

    private static ScriptObject Row(ScriptObject target, DocumentFigures figures, EditionComparison? comparison)
    {
        var binding = FigureBinding.Parse(Text(target, "measure"));
        var id = binding?.IdIn(figures.Borough.Code) ?? "";
        var figure = binding is null ? null : figures.Set.Find(id);
        var statistic = binding?.Statistic ?? "count";
        var then = target["baseline"] is null ? comparison?.Then(id) : null;
        var result = Result(figure, target["target"] as decimal?, Text(target, "better"));
        var why = result == "cannot_tell" ? null : NotComparable(id, Text(target, "baseline_period"), figure!, comparison);
        return new ScriptObject
        {
            ["label"] = Text(target, "label") is { Length: > 0 } label ? label : Text(target, "measure"),
            ["baseline"] = then is not null ? FigureText.Value(then) : Number(target["baseline"], statistic),
            ["baseline_period"] = then is not null ? comparison!.PeriodOf(then).Label : target["baseline_period"],
            ["target"] = Number(target["target"], statistic),
            ["better"] = target["better"],
            ["date"] = target["date"],
            ["id"] = id,
            ["value"] = FigureText.Value(figure),
            ["interval"] = FigureText.Interval(figure),
            ["result"] = why is null ? Wording.Say("target." + result) : Wording.Say("target.cannot_tell.why", ("why", why)),
        };
    }

    /// <summary><c>met</c>, <c>not_met</c> or <c>cannot_tell</c>.</summary>
    internal static string Result(Figure? figure, decimal? target, string better)
    {
        if (figure is not { Value: not null, Lower: { } lower, Upper: { } upper } || target is not { } wanted)
        {
            return "cannot_tell";
        }

        var limit = (double)wanted;
        return better switch
        {
            "lower" => upper <= limit ? "met" : lower > limit ? "not_met" : "cannot_tell",
            "higher" => lower >= limit ? "met" : upper < limit ? "not_met" : "cannot_tell",
            _ => "cannot_tell",
        };
    }

    /// <summary>
    /// Why the result is not of the kind that the target was set on; null where nothing says so. The earlier edition tells it, and the end of the written
    /// period of the baseline a break in between. A file issued again matters where it gives another baseline.
    /// </summary>
    private static string? NotComparable(string id, string baselinePeriod, Figure figure, EditionComparison? comparison)
    {
        if (comparison?.Then(id) is { Value: not null } then)
        {
            return comparison.WhyNot(id)
                ?? (EditionComparison.IsReissued(then, figure) && comparison.Restated(id) is var again && again?.Value != then.Value
                    ? Wording.Say("review.not.baseline", ("then", FigureText.Value(then)), ("now", FigureText.Value(again)))
                    : null);
        }

        return LastMonth(baselinePeriod) is { } month
            && MeasureCatalogue.Measure(figure.Measure).Breaks.FirstOrDefault(b => b.Touches(FigureCell.Of(figure)) && b.Start > month.AddMonths(-11)) is { } broken
                ? Wording.Say("review.not.break", ("reason", broken.Reason.TrimEnd('.')))
                : null;
    }

    /// <summary>The month that a written period ends with, as in <c>12 months to February 2025</c>; null for other words.</summary>
    private static DateOnly? LastMonth(string period) =>
        EndOfPeriod().Match(period) is { Success: true } end && DateOnly.TryParseExact("1 " + end.Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static string Text(ScriptObject target, string key) => target.GetSafeValue<string>(key) ?? "";

    private static string Number(object? value, string statistic) => value is decimal number
        ? FigureText.Number((double)number, statistic == "count" && number != Math.Round(number) ? "mean" : statistic)
        : value is null ? "[x]" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    [GeneratedRegex(@"[A-Z][a-z]+ \d{4}$")]
    private static partial Regex EndOfPeriod();
}
