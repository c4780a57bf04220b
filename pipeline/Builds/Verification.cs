using SvdPipeline.Provenance;

namespace SvdPipeline.Builds;

/// <summary>What a comparison of documents with their recorded inputs gave.</summary>
/// <param name="Folder">Folder of the as-of month.</param>
/// <param name="AsOf">As-of month, <c>yyyy-MM</c>.</param>
/// <param name="OtherProgram">In what the program that made the documents differs from this one; empty when it does not. Then nothing was compared otherwise.</param>
/// <param name="Files">Files compared.</param>
/// <param name="Differences">Files that are not what the inputs give, by path.</param>
/// <param name="OtherBuilds">Files of the folder that an earlier build left, of boroughs or editions that this record does not cover.</param>
public sealed record Verification(string Folder, string AsOf, IReadOnlyList<string> OtherProgram, int Files, IReadOnlyList<FileDifference> Differences, int OtherBuilds)
{
    /// <summary>True when every byte is what the inputs give.</summary>
    public bool Holds => OtherProgram.Count == 0 && Differences.Count == 0;

    /// <summary>Compares the documents of one month with what their recorded inputs give.</summary>
    /// <param name="folder">Folder of the month.</param>
    /// <param name="run">Its record.</param>
    /// <param name="request">Gives the request that made it, for a folder to write into; called only for documents of this program.</param>
    /// <param name="build">Runs a build.</param>
    /// <exception cref="Findings.UserError">SVD-B120 when an input is missing or changed.</exception>
    internal static Verification Of(string folder, RunRecord run, Func<string, BuildRequest> request, Action<BuildRequest> build)
    {
        string[] other =
        [
            .. run.Version == ProgramVersion.Number ? (string[])[] : [$"version {run.Version}, this is {ProgramVersion.Number}"],
            .. run.Content == ProgramVersion.Content ? (string[])[] : [$"content {run.Content[..Math.Min(10, run.Content.Length)]}, this is {ProgramVersion.Content[..10]}"],
        ];
        if (other.Length > 0)
        {
            return new Verification(folder, run.AsOf, other, 0, [], 0);
        }

        var again = Directory.CreateTempSubdirectory("svd-verify-").FullName;
        try
        {
            var made = request(again);
            var wanted = Path.Combine(again, run.AsOf);
            var owned = made.Editions.SelectMany(edition => Owned(made, edition)).ToList();

            // The index lists whatever boroughs lie in the month's folder: those of earlier builds stand in empty.
            foreach (var left in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Select(d => Path.GetRelativePath(folder, d)).Where(d => d.Split(Path.DirectorySeparatorChar).Length == 2))
            {
                Directory.CreateDirectory(Path.Combine(wanted, left));
            }

            build(made);
            var compared = FolderComparison.Files(wanted);
            var differences = FolderComparison.Of(folder, wanted, owned);
            var others = FolderComparison.Files(folder).Count(path => !compared.Contains(path)) - differences.Count(d => d.Kind == "extra");
            return new Verification(folder, run.AsOf, [], compared.Count, differences, others);
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    private static IEnumerable<string> Owned(BuildRequest request, Disclosure.Edition edition)
    {
        var name = edition.ToString().ToLowerInvariant();
        return [.. request.ComparisonOnly ? [] : request.Boroughs.Select(b => $"{name}/{b.Folder}"), .. request.AllBoroughs ? (string[])[$"{name}/comparison"] : []];
    }
}
