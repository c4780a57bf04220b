using SvdPipeline.Findings;

namespace SvdPipeline.Sources;

/// <summary>What is said of the tables of a file that belong to no source.</summary>
internal static class OtherTables
{
    /// <summary>Findings that say by themselves what is wrong with a sheet or member, whatever the rest of the file is.</summary>
    private static readonly string[] Telling = ["SVD-S102", "SVD-S103", "SVD-S107", "SVD-S108", "SVD-S109", "SVD-S110", "SVD-S111"];

    /// <summary>One entry for each table whose finding is telling, and one for all others together.</summary>
    /// <param name="file">The file.</param>
    /// <param name="others">Its tables without a source.</param>
    /// <param name="found">True when it has tables with one.</param>
    public static IEnumerable<Recognition> Findings(string file, IReadOnlyList<Recognition> others, bool found)
    {
        if (others.Count == 1 && !found)
        {
            return others;
        }

        Recognition[] telling = [.. others.Where(o => o.Findings.Any(f => Telling.Contains(f.Code) || IsNear(f)))];
        Recognition[] rest = [.. others.Except(telling)];
        return rest.Length > 0 && (found || telling.Length > 0) ? [.. telling, About(SourceFindings.Passed(file, [.. rest.Select(r => r.File[file.Length..].TrimStart('#', '/'))]))]
            : found || telling.Length > 0 ? telling
            : [About(SourceFindings.NothingInside(file, others.Count))];

        Recognition About(Finding finding) => new(file, null, null, [finding]);
    }

    /// <summary>True when an unknown header is near one that is known.</summary>
    private static bool IsNear(Finding finding) => finding.Code == "SVD-S101" && finding.Found.Contains("nearest", StringComparison.Ordinal);
}
