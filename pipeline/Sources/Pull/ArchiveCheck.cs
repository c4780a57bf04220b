using System.IO.Compression;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Sources.Pull;

/// <summary>
/// Looks at the list of an archive's members before it lands: paths that lead out of it, members that swell, damage. The bounds are those of reading it;
/// members are not unpacked.
/// </summary>
internal static class ArchiveCheck
{
    private const int FileKind = 0xf000;
    private const int SymbolicLink = 0xa000;

    /// <summary>What is wrong with an archive, or null.</summary>
    public static string? Fault(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            ArchiveBounds.Check(archive);
            return archive.Entries.FirstOrDefault(LeadsOut) is { } outside ? $"a member that leads out of the archive: {Printable(outside.FullName)}"
                : archive.Entries.FirstOrDefault(e => e.IsEncrypted) is { } locked ? $"a member with a password: {Printable(locked.FullName)}"
                : null;
        }
        catch (UnreadableTable bound)
        {
            return bound.Found;
        }
        catch (InvalidDataException cause)
        {
            return $"a damaged archive: {cause.Message}";
        }
    }

    private static bool LeadsOut(ZipArchiveEntry entry) =>
        ArchiveBounds.LeadsOut(entry.FullName.Replace('\\', '/')) || ((entry.ExternalAttributes >> 16) & FileKind) == SymbolicLink;

    private static string Printable(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) ? '?' : c));
}
