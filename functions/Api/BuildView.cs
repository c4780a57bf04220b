using SvdPipeline.Areas;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;

namespace SvdPipeline.Functions.Api;

/// <summary>A build as a person may see it: of another borough neither its step, nor what its partnership wrote, nor what was found there.</summary>
public static class BuildView
{
    /// <summary>The build.</summary>
    public static BuildRecord Of(HttpContext context, BuildRecord build) =>
        build with { Inputs = build.Inputs.Where(input => MaySee(context, input.Key)).ToDictionary(StringComparer.Ordinal) };

    /// <summary>Where it stands.</summary>
    public static BuildProgress Of(HttpContext context, BuildProgress progress) => progress with
    {
        Build = Of(context, progress.Build),
        Steps = [.. progress.Steps.Where(step => MaySee(context, step.Name))],
        Findings = [.. progress.Findings.Where(finding => MaySee(context, finding.File))],
    };

    private static bool MaySee(HttpContext context, string path) =>
        path.Split('/').Select(segment => Boroughs.All.FirstOrDefault(b => b.Code == segment)).All(borough => borough is null || context.MayReach(borough.Code));
}
