using System.Text.RegularExpressions;
using SvdPipeline.Areas;

namespace SvdPipeline.Documents.Check;

/// <summary>A borough's folder in an edition.</summary>
/// <param name="Borough">The borough.</param>
/// <param name="Edition">Path of the edition's folder below the folder checked; empty when that is the edition.</param>
/// <param name="Path">Full path.</param>
internal sealed partial record BoroughFolder(Borough Borough, string Edition, string Path)
{
    /// <summary>Path of a file below the folder checked.</summary>
    public string File(string name) => (Edition.Length > 0 ? Edition + "/" : "") + Borough.Folder + "/" + name;

    /// <summary>Borough folders under a folder: itself an edition, one as-of month, or a tree of months. Drafts and hidden folders are passed over.</summary>
    public static IReadOnlyList<BoroughFolder> Under(string root) =>
        [.. new[] { "" }.Concat(Below(root, "", 2)).SelectMany(edition => Of(root, edition)).OrderBy(f => f.Edition, StringComparer.Ordinal).ThenBy(f => f.Borough.Code, StringComparer.Ordinal)];

    private static IEnumerable<BoroughFolder> Of(string root, string edition)
    {
        var folder = System.IO.Path.Combine(root, edition);
        foreach (var path in Directory.EnumerateDirectories(folder))
        {
            if (Name().IsMatch(System.IO.Path.GetFileName(path)) && Boroughs.Find(System.IO.Path.GetFileName(path)[..9]) is { } borough)
            {
                yield return new BoroughFolder(borough, edition, path);
            }
        }
    }

    private static IEnumerable<string> Below(string root, string folder, int depth)
    {
        foreach (var path in Directory.EnumerateDirectories(System.IO.Path.Combine(root, folder)))
        {
            var name = System.IO.Path.GetFileName(path);
            if (name[0] == '.' || Name().IsMatch(name))
            {
                continue;
            }

            var below = folder.Length > 0 ? $"{folder}/{name}" : name;
            yield return below;
            foreach (var deeper in depth > 1 ? Below(root, below, depth - 1) : [])
            {
                yield return deeper;
            }
        }
    }

    [GeneratedRegex("^E09[0-9]{6}-")]
    private static partial Regex Name();
}
