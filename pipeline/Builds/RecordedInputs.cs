using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Findings;
using SvdPipeline.Provenance;
using SvdPipeline.Storage;

namespace SvdPipeline.Builds;

/// <summary>The inputs of a build as its record names them, found again and compared by hash.</summary>
public static class RecordedInputs
{
    /// <summary>The request that made the documents.</summary>
    /// <param name="run">Record of the build.</param>
    /// <param name="lake">Folder of the lake.</param>
    /// <param name="partnership">Partnership folder, or null for none.</param>
    /// <param name="previous">Folder of the earlier build, or null for none.</param>
    /// <param name="target">Folder to write into.</param>
    /// <exception cref="UserError">SVD-B120 when an input is missing or changed.</exception>
    public static BuildRequest Request(RunRecord run, string lake, string? partnership, string? previous, string target)
    {
        Check(run, Lake.Open(lake));
        Check(run, partnership);
        var request = new BuildRequest(
            lake,
            target,
            DateOnly.ParseExact(run.AsOf + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            [.. run.Boroughs.Select(code => Boroughs.Find(code) ?? throw Error($"{RunRecord.FileName} names a borough {code}, which there is not."))],
            run.Definition,
            [.. run.Editions.Select(name => Enum.Parse<Edition>(name, ignoreCase: true))],
            partnership,
            run.AllowUnknownCodes,
            Previous: previous,
            Snapshots: run.Inputs,
            ComparisonOnly: run.ComparisonOnly);
        Check(run.Previous, PreviousBuild.Of(request)?.Entry);
        return request;
    }

    /// <summary>Finds the rows of every snapshot recorded.</summary>
    /// <exception cref="UserError">SVD-B120 when some are missing or changed.</exception>
    public static void Check(RunRecord run, Lake lake)
    {
        var hashes = (run.Rows ?? []).ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        foreach (var snapshot in run.Inputs)
        {
            var path = Lake.RowsPath(snapshot);
            if (!File.Exists(lake.Parquet(snapshot)))
            {
                throw Error(lake.Removed(snapshot.Source, snapshot.Id) is { } removal
                    ? $"The rows of {snapshot.Source} {snapshot.File} were removed from the lake: {removal.Why}."
                    : $"The lake has no {path}, taken from {snapshot.File} (sha256 {snapshot.Sha256}).");
            }

            if (hashes.GetValueOrDefault(path) != InputFile.Hash(lake.Parquet(snapshot)))
            {
                throw Error($"{path} of the lake, taken from {snapshot.File}, is not what the documents were made from: changed, or ingested again with another key or version.");
            }
        }
    }

    private static void Check(RunRecord run, string? partnership)
    {
        var found = InputFile.Of(partnership).ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal);
        foreach (var file in run.Partnership)
        {
            if (!found.Remove(file.Path, out var hash) || hash != file.Sha256)
            {
                throw Error(partnership is null
                    ? $"The documents were made with a partnership folder of {run.Partnership.Count} files: give it with --partnership."
                    : $"The partnership file {file.Path} is {(hash is null ? "not there" : "not the one the documents were made with")}.");
            }
        }

        if (found.Count > 0)
        {
            throw Error($"The partnership folder holds {found.Count} files that the documents were made without, the first {found.Keys.Order(StringComparer.Ordinal).First()}.");
        }
    }

    private static void Check(EarlierRun? recorded, EarlierRun? given)
    {
        if (recorded is null != given is null)
        {
            throw Error(given is null
                ? $"The documents were compared with the build of {recorded!.AsOf}: give its folder with --previous."
                : $"The documents were made without an earlier build; that of {given.AsOf} was given.");
        }

        if (recorded is not null && recorded.Files.Concat(given!.Files).Where(file => !recorded.Files.Contains(file) || !given.Files.Contains(file)).FirstOrDefault() is { } differs)
        {
            throw Error($"The earlier build of {given.AsOf} is not the one of {recorded.AsOf} that the documents were compared with: {differs.Path} differs.");
        }
    }

    private static UserError Error(string message) => new(ExitCode.Input, "SVD-B120", message, FindingCatalogue.Entry("SVD-B120").Remedy);
}
