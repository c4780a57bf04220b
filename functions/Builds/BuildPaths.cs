using System.Text.RegularExpressions;

namespace SvdPipeline.Functions.Builds;

/// <summary>Where the parts of a build lie in the store.</summary>
public static partial class BuildPaths
{
    /// <summary>Index of all builds, the newest first.</summary>
    public const string Recent = "builds/recent/";

    /// <summary>True for what can be the id of a build.</summary>
    public static bool IsId(string id) => Id().IsMatch(id);

    /// <summary>Everything of a build.</summary>
    public static string Home(string id) => $"builds/{id}/";

    /// <summary>The build as ordered.</summary>
    public static string Order(string id) => $"builds/{id}/order.json";

    /// <summary>Snapshots of the lake that it rests on.</summary>
    public static string Lake(string id) => $"builds/{id}/inputs/lake.json";

    /// <summary>Its copy of what the partnerships wrote: one folder a borough.</summary>
    public static string Partnership(string id) => $"builds/{id}/inputs/partnership/";

    /// <summary>State of its steps.</summary>
    public static string Steps(string id) => $"builds/{id}/steps/";

    /// <summary>State of one step.</summary>
    public static string Step(string id, string step) => $"builds/{id}/steps/{step}.json";

    /// <summary>What the borough's step found for the comparison.</summary>
    public static string Part(string id, string borough) => $"builds/{id}/parts/{borough}.json";

    /// <summary>What was found while measuring.</summary>
    public static string Findings(string id) => $"builds/{id}/findings.json";

    /// <summary>That it was cancelled, and by whom.</summary>
    public static string Cancelled(string id) => $"builds/{id}/cancelled.json";

    /// <summary>The record of the run, as beside the documents.</summary>
    public static string Run(string id) => $"builds/{id}/run.json";

    /// <summary>What it gave; written last.</summary>
    public static string Result(string id) => $"builds/{id}/result.json";

    /// <summary>Its documents.</summary>
    public static string Documents(string asOf, string id) => $"documents/{asOf}/{id}/";

    /// <summary>Which build each part of a month's documents comes from.</summary>
    public static string Current(string asOf) => $"documents/{asOf}/current.json";

    /// <summary>Measured London, shared by builds of the same data.</summary>
    public static string Figures(string id) => $"figures/{id}/";

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9a-f]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
