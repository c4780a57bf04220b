using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Builds;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>Builds and their steps as pages show them.</summary>
internal static class BuildStates
{
    /// <summary>Builds shown on a page at most.</summary>
    public const int PageSize = 20;

    /// <summary>What a build makes: all London, a borough, or how many.</summary>
    public static string What(BuildOrder order) => order.Boroughs.Count switch
    {
        0 => "All London",
        1 => Boroughs.Find(order.Boroughs[0])!.Name,
        var n => $"{Words.Number(n)} boroughs",
    };

    /// <summary>A state in a word.</summary>
    public static string State(string state) => state switch
    {
        "requested" or "waiting" => "Waiting",
        "measuring" => "Measuring",
        "writing" => "Writing documents",
        "running" => "Under way",
        "done" => "Done",
        "failed" => "Failed",
        "cancelled" => "Cancelled",
        _ => state,
    };

    /// <summary>The colour of a state's tag.</summary>
    public static string Colour(string state) => state switch
    {
        "done" => "green",
        "failed" => "red",
        "measuring" or "writing" or "running" => "blue",
        "cancelled" => "orange",
        _ => "grey",
    };

    /// <summary>Name of a step in words.</summary>
    public static string Step(string name) => name switch
    {
        BuildStep.Measure => "Measure London",
        BuildStep.London => "Comparison and record",
        _ => Boroughs.Find(name)?.Name ?? name,
    };

    /// <summary>Builds as a table, newest first.</summary>
    public static async Task<Html> Table(BuildBook book, IReadOnlyList<BuildRecord> builds, string label, string? more, CancellationToken cancel)
    {
        var progress = await Task.WhenAll(builds.Select(build => book.Find(build.Id, cancel)));
        return DocumentTemplates.Render("pages/build-list", Object(
            ("label", label),
            ("next", more ?? ""),
            ("builds", List(progress.OfType<BuildProgress>(), Line))));
    }

    private static ScriptObject Line(BuildProgress progress) => Object(
        ("address", $"/builds/{progress.Build.Id}"),
        ("month", Words.Month(progress.Build.Order.AsOf)),
        ("what", What(progress.Build.Order)),
        ("state", State(progress.State)),
        ("colour", Colour(progress.State)),
        ("when", Words.Moment(progress.Build.RequestedAt)),
        ("by", progress.Build.RequestedBy));
}
