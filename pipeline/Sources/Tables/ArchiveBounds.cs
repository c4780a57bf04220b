using System.IO.Compression;

namespace SvdPipeline.Sources.Tables;

/// <summary>
/// What an archive may be before any of it is unpacked: a hostile one would fill the disk or write elsewhere. A year of police.uk for the whole country is
/// well inside.
/// </summary>
internal static class ArchiveBounds
{
    /// <summary>Archives inside one another.</summary>
    public const int MostDepth = 2;

    private const int MostMembers = 10_000;
    private const long MostBytes = 16L << 30;
    private const long MostMemberBytes = 4L << 30;
    private const long SmallMember = 16L << 20;
    private const int MostRatio = 250;

    /// <summary>Checks the archive as a whole, by its directory.</summary>
    /// <exception cref="UnreadableTable">It is larger than a publisher's.</exception>
    public static void Check(ZipArchive archive)
    {
        if (archive.Entries.Count > MostMembers)
        {
            throw Unsafe($"an archive of more than {MostMembers:N0} members");
        }

        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            Check(entry);
            total += entry.Length;
        }

        if (total > MostBytes)
        {
            throw Unsafe("an archive that unpacks to more than 16 GiB");
        }
    }

    /// <summary>Checks bytes that were packed into fewer.</summary>
    /// <exception cref="UnreadableTable">They are more, or packed tighter, than those of a table.</exception>
    public static void Check(long bytes, long packed)
    {
        if (bytes > MostMemberBytes || (bytes > SmallMember && bytes / Math.Max(1, packed) > MostRatio))
        {
            throw Unsafe("content packed tighter, or larger, than any table");
        }
    }

    /// <summary>True when a member's name leads out of the archive's own folder.</summary>
    public static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..") || name.Any(char.IsControl);

    /// <summary>The finding's reason.</summary>
    public static UnreadableTable Unsafe(string found) => new("SVD-S108", found);

    private static void Check(ZipArchiveEntry entry) => Check(entry.Length, entry.CompressedLength);
}
