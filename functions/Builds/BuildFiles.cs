using SvdPipeline.Areas;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Provenance;
using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Builds;

/// <summary>Brings to this machine what a step reads, laid out as the pipeline wants it.</summary>
/// <param name="store">The store.</param>
/// <param name="lake">The lake on this machine.</param>
public sealed class BuildFiles(IObjectStore store, LakeCopy lake)
{
    private const string Figures = "/figures.json";

    /// <summary>Documents of the earlier build that a build is compared with, or null.</summary>
    internal static string? Earlier(BuildRecord build) => build.Inputs.Keys.FirstOrDefault(path => path.StartsWith("documents/", StringComparison.Ordinal));

    /// <summary>The lake.</summary>
    internal Task<string> Lake(CancellationToken cancel) => lake.Folder(cancel);

    /// <summary>What the partnerships wrote when the build was asked for: of one borough, or of all it covers.</summary>
    internal async Task<string> Partnership(BuildRecord build, Borough? borough, ScratchFolder scratch, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(scratch.File("partnership")).FullName;
        var prefix = BuildPaths.Partnership(build.Id);
        await Fetch(prefix, borough is null ? "" : borough.Code + "/", folder, _ => true, cancel);
        return folder;
    }

    /// <summary>What is read of the earlier build: its record, and the figures of one borough or of all; null when there is none.</summary>
    internal async Task<string?> Previous(BuildRecord build, Borough? borough, ScratchFolder scratch, CancellationToken cancel)
    {
        if (Earlier(build) is not { } earlier)
        {
            return null;
        }

        var folder = Directory.CreateDirectory(scratch.File("previous", earlier.Split('/')[1])).FullName;
        await Fetch(earlier, "", folder, path => path == RunRecord.FileName || (path.EndsWith(Figures, StringComparison.Ordinal) && (borough is null || path.Contains($"/{borough.Folder}/", StringComparison.Ordinal))), cancel);
        return folder;
    }

    private async Task Fetch(string prefix, string below, string folder, Func<string, bool> wanted, CancellationToken cancel)
    {
        await foreach (var found in store.All(prefix + below, cancel: cancel))
        {
            var name = found.Path[prefix.Length..];
            if (wanted(name))
            {
                await store.Fetch(found.Path, Path.Combine(folder, name), cancel);
            }
        }
    }
}
