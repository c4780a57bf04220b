using System.Globalization;
using System.Text.Json;
using SvdPipeline.Disclosure;
using SvdPipeline.Findings;
using SvdPipeline.Provenance;

namespace SvdPipeline.Builds;

/// <summary>The earlier build that <c>--previous</c> names: the figures of its editions and its record are read, nothing else.</summary>
/// <param name="Folder">Folder of its as-of month.</param>
/// <param name="Run">Its record.</param>
/// <param name="Files">The files that are read, by path below <paramref name="Folder"/>, with their hashes.</param>
internal sealed record PreviousBuild(string Folder, RunRecord Run, IReadOnlyList<InputFile> Files)
{
    private const string Record = "run.json";

    /// <summary>First day of its as-of month.</summary>
    public DateOnly AsOf => Month(Run.AsOf)!.Value;

    /// <summary>What the record of the new build says of it.</summary>
    public EarlierRun Entry => new(Run.AsOf, Run.Reference, Run.Definition, Files);

    /// <summary>Finds the earlier build of a request, and reads and hashes the figures that are compared; null when none is named.</summary>
    /// <exception cref="UserError">SVD-B110 where there is none, SVD-B111 where it is not earlier, SVD-B112 where its record or figures cannot be read.</exception>
    public static PreviousBuild? Of(BuildRequest request)
    {
        if (request.Previous is not { } given)
        {
            return null;
        }

        var folder = FolderOf(given, request.Month);
        var run = Read(Path.Combine(folder, Record));
        return string.CompareOrdinal(run.AsOf, request.Month) > 0 || IsWritten(folder, request)
            ? throw Error(ExitCode.Configuration, "SVD-B111", $"The build in {folder}, of {run.AsOf}, is not earlier than the one asked for.")
            : new PreviousBuild(folder, run, [InputFile.At(folder, Record), .. Figures(folder, request).AsParallel().AsOrdered().Select(path => Checked(folder, path, run.AsOf))]);
    }

    /// <summary>The folder of the earlier build's month.</summary>
    /// <param name="given">That folder, or the one above it.</param>
    /// <param name="month">As-of month of the new build, <c>yyyy-MM</c>.</param>
    /// <exception cref="UserError">SVD-B110 where there is none.</exception>
    public static string FolderOf(string given, string month) => File.Exists(Path.Combine(given, Record)) ? given : Newest(given, month)
        ?? throw Error(ExitCode.Configuration, "SVD-B110", $"{given} holds no build of a month before {month}.");

    /// <summary>Invented figures are never set beside real ones.</summary>
    /// <exception cref="UserError">SVD-B113 where one of the two builds is of synthetic data and the other is not.</exception>
    public PreviousBuild Beside(Storage.Lake lake) => Run.Inputs.Any(s => s.Synthetic) == lake.Snapshots.Any(s => s.Synthetic) ? this
        : throw Error(ExitCode.Configuration, "SVD-B113", $"Of the build in {Folder} and the lake, one is synthetic and the other is not.");

    /// <summary>Official figures of the boroughs asked for. Public ones of all: what anyone holds of one borough tells of London too.</summary>
    private static IEnumerable<string> Figures(string folder, BuildRequest request)
    {
        var official = request.Editions.Contains(Edition.Official) ? request.Boroughs : [];
        return official.Select(b => ("official", b)).Concat(Areas.Boroughs.All.Select(b => ("public", b)))
            .Select(part => $"{part.Item1}/{part.b.Folder}/figures.json")
            .Where(path => File.Exists(Path.Combine(folder, path)));
    }

    private static string? Newest(string root, string month) => !Directory.Exists(root) ? null : Directory.EnumerateDirectories(root)
        .Where(folder => Month(Path.GetFileName(folder)) is not null && string.CompareOrdinal(Path.GetFileName(folder), month) < 0 && File.Exists(Path.Combine(folder, Record)))
        .Max(StringComparer.Ordinal);

    /// <summary>A figures file with its hash: whole, and of the month that the record says.</summary>
    private static InputFile Checked(string folder, string path, string month)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, path)));
            var root = json.RootElement;
            return root.GetProperty("asOf").GetString() == month && root.GetProperty("measures").ValueKind == JsonValueKind.Array && root.GetProperty("figures").ValueKind == JsonValueKind.Array
                ? InputFile.At(folder, path)
                : throw Unreadable(Path.Combine(folder, path));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Unreadable(Path.Combine(folder, path));
        }
    }

    private static RunRecord Read(string path)
    {
        try
        {
            return RunRecord.Parse(File.ReadAllText(path)) is { } run && Month(run.AsOf) is not null ? run : throw Unreadable(path);
        }
        catch (JsonException)
        {
            throw Unreadable(path);
        }
    }

    /// <summary>True for the folder that the build itself will replace.</summary>
    private static bool IsWritten(string folder, BuildRequest request) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(request.Out, request.Month)));

    private static DateOnly? Month(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static UserError Unreadable(string path) => Error(ExitCode.Configuration, "SVD-B112", $"{path} cannot be read, or is not of the build that its run.json records.");

    private static UserError Error(ExitCode exit, string code, string message) => new(exit, code, message, FindingCatalogue.Entry(code).Remedy);
}
