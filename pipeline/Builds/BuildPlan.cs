using System.Globalization;
using SvdPipeline.Ingest;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>What a build would do and why, in the order it would do it.</summary>
/// <param name="Month">The as-of month, <c>yyyy-MM</c>.</param>
/// <param name="Steps">The steps.</param>
public sealed record BuildPlan(string Month, IReadOnlyList<PlanStep> Steps)
{
    /// <summary>Makes the plan of a request. Reads the lake and the folders named; writes nothing.</summary>
    public static BuildPlan Of(BuildRequest request)
    {
        var inputs = BuildInputs.Read(request);
        return new BuildPlan(
            request.Month,
            [
                .. Sources(request, inputs.Lake),
                new PlanStep("classify", $"records by {inputs.Profile.Id}", $"it is the profile asked for: {inputs.Profile.Label}"),
                Previous(request, inputs.Previous),
                .. request.Boroughs.SelectMany(b => Partnership(request, inputs, b)),
                .. request.Editions.SelectMany(e => request.Boroughs.Select(b => Documents(request, e.ToString().ToLowerInvariant(), b))),
                Comparison(request),
            ]);
    }

    private static IEnumerable<PlanStep> Sources(BuildRequest request, Lake lake)
    {
        using var warehouse = new Warehouse(request.Threads);
        LakeWarehouse.Load(warehouse, lake, request.LastDay);
        var used = SnapshotsInUse.Of(warehouse, lake);
        foreach (var s in lake.Snapshots)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"{s.Source} {s.File} ({s.RowsKept:N0} rows, to {s.AsOf:yyyy-MM-dd})");
            yield return s.Vintage.Length == 0
                ? new PlanStep("use", what, "the lake holds it as current")
                : used.Contains(s)
                    ? new PlanStep("use", what, $"vintage {s.Vintage} is the newest that covers the 12 months to {request.Month}, or the history that joins it")
                    : new PlanStep("leave", what, $"another vintage than {s.Vintage} is used for this series, and vintages are never mixed");
        }

        foreach (var contract in SourceContracts.All.Where(c => lake.Snapshots.All(s => s.Source != c.Id)))
        {
            yield return new PlanStep("lack", contract.Id, $"no file of it is in the lake; the documents will say so ({contract.Title})");
        }
    }

    private static IEnumerable<PlanStep> Partnership(BuildRequest request, BuildInputs inputs, Areas.Borough borough)
    {
        var files = inputs.Partnership.Files.Count(f => f.Path.StartsWith(borough.Code + "/", StringComparison.Ordinal));
        yield return files > 0
            ? new PlanStep("use", $"{files} partnership files of {borough.Code} {borough.Name}", $"they lie in {request.Partnership}")
            : new PlanStep("lack", $"partnership files of {borough.Code} {borough.Name}", "no folder of this borough was given; placeholders are printed");
    }

    private static PlanStep Previous(BuildRequest request, PreviousBuild? previous) => previous is null
        ? new PlanStep("lack", "an earlier build", "none was named with --previous; the review says so")
        : new PlanStep(
            "use",
            string.Create(CultureInfo.InvariantCulture, $"the build of {previous.Run.AsOf} by {previous.Run.Definition} ({previous.Files.Count} files)"),
            $"--previous names {request.Previous}; each edition is compared with the same edition of it");

    private static PlanStep Documents(BuildRequest request, string edition, Areas.Borough borough)
    {
        var folder = Path.Combine(request.Out, request.Month, edition, borough.Folder);
        return Directory.Exists(folder)
            ? new PlanStep("replace", $"{edition}/{borough.Folder}", "documents of this month are there already; the new ones take their place when all are written")
            : new PlanStep("write", $"{edition}/{borough.Folder}", "there are none of this month yet");
    }

    private static PlanStep Comparison(BuildRequest request) => request.AllBoroughs
        ? new PlanStep("write", "index and comparison of all boroughs", "the build covers all boroughs")
        : new PlanStep("keep", "the comparison as it is", "the build covers some boroughs only; a build of all makes a new one");
}
