using System.Globalization;
using Scriban.Runtime;
using SvdPipeline.Partnership;

namespace SvdPipeline.Documents.Content;

/// <summary>How the borough did against the targets of <c>targets.yaml</c>: met or not met only where the 95% interval says so.</summary>
internal static class TargetResults
{
    /// <summary>One row a target, ready to print.</summary>
    public static ScriptArray Of(ScriptArray targets, DocumentFigures figures)
    {
        var rows = new ScriptArray();
        foreach (var target in targets.OfType<ScriptObject>())
        {
            var binding = FigureBinding.Parse(Text(target, "measure"));
            var id = binding?.IdIn(figures.Borough.Code) ?? "";
            var figure = binding is null ? null : figures.Set.Find(id);
            var statistic = binding?.Statistic ?? "count";
            rows.Add(new ScriptObject
            {
                ["label"] = Text(target, "label") is { Length: > 0 } label ? label : Text(target, "measure"),
                ["baseline"] = Number(target["baseline"], statistic),
                ["baseline_period"] = target["baseline_period"],
                ["target"] = Number(target["target"], statistic),
                ["better"] = target["better"],
                ["date"] = target["date"],
                ["id"] = id,
                ["value"] = FigureText.Value(figure),
                ["interval"] = FigureText.Interval(figure),
                ["result"] = Wording.Say("target." + Result(figure, target["target"] as decimal?, Text(target, "better"))),
            });
        }

        return rows;
    }

    /// <summary><c>met</c>, <c>not_met</c> or <c>cannot_tell</c>.</summary>
    internal static string Result(Measures.Figure? figure, decimal? target, string better)
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

    private static string Text(ScriptObject target, string key) => target.GetSafeValue<string>(key) ?? "";

    private static string Number(object? value, string statistic) => value is decimal number
        ? FigureText.Number((double)number, statistic == "count" && number != Math.Round(number) ? "mean" : statistic)
        : value is null ? "[x]" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
