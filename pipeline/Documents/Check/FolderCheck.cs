using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Check;

/// <summary>Files that should be there: seven a borough, the index, the same boroughs in both editions of a month.</summary>
internal static class FolderCheck
{
    public static IEnumerable<StandardFormatDifference> Differences(string root, IReadOnlyList<BoroughFolder> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var name in StandardFormat.Files.Where(name => !File.Exists(Path.Combine(folder.Path, name))))
            {
                yield return Missing(folder.File(name));
            }
        }

        foreach (var month in folders.GroupBy(f => Path.GetDirectoryName(f.Edition) ?? "", StringComparer.Ordinal))
        {
            var boroughs = month.Select(f => f.Borough).DistinctBy(b => b.Code).ToList();
            foreach (var edition in month.GroupBy(f => f.Edition, StringComparer.Ordinal))
            {
                var inEdition = edition.Select(f => f.Borough.Code).ToHashSet(StringComparer.Ordinal);
                foreach (var borough in boroughs.Where(b => !inEdition.Contains(b.Code)))
                {
                    yield return Missing(Join(edition.Key, borough.Folder));
                }

                var wanted = inEdition.Count == Boroughs.All.Count ? new[] { "index.html", "comparison/index.html" } : ["index.html"];
                foreach (var file in wanted.Select(name => Join(edition.Key, name)).Where(file => !File.Exists(Path.Combine(root, file))))
                {
                    yield return Missing(file);
                }
            }
        }
    }

    private static string Join(string edition, string name) => edition.Length > 0 ? $"{edition}/{name}" : name;

    private static StandardFormatDifference Missing(string file) => new("SVD-C101", file, "", "no such file", "the file");
}
