using System.Globalization;
using System.IO.Compression;

namespace SvdPipeline.Sources.Pull;

/// <summary>Looks at the list of an archive's members before it lands: paths that lead out of it, members that swell, damage. Members are not unpacked.</summary>
internal static class ArchiveCheck
{
    private const int MostMembers = 20_000;
    private const int Swelling = 20;
    private const long MostRatio = 250;
    private const long SmallBytes = 1024 * 1024;
    private const int FileKind = 0xf000;
    private const int SymbolicLink = 0xa000;

    /// <summary>What is wrong with an archive, as found and wanted, or null.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="maxBytes">Largest packed size of the source; all members together may be twenty times as large.</param>
    public static (string Found, string Wanted)? Fault(Stream file, long maxBytes)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostMembers)
            {
                return ($"{archive.Entries.Count.ToString("N0", CultureInfo.InvariantCulture)} members", $"{MostMembers.ToString("N0", CultureInfo.InvariantCulture)} members at most");
            }

            var unpacked = 0L;
            foreach (var entry in archive.Entries)
            {
                if (IsOutside(entry))
                {
                    return ($"a member that leads out of the archive: {Printable(entry.FullName)}", "members inside the archive");
                }

                if (entry.IsEncrypted)
                {
                    return ($"an encrypted member: {Printable(entry.FullName)}", "members that can be read");
                }

                unpacked += entry.Length;
                if (entry.Length > SmallBytes && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio)
                {
                    return ($"a member that swells to more than {MostRatio} times its size: {Printable(entry.FullName)}", "members of a usual size");
                }
            }

            return unpacked / Swelling > maxBytes ? ($"{PullFindings.Size(unpacked)} unpacked", $"{PullFindings.Size(maxBytes * Swelling)} at most") : null;
        }
        catch (InvalidDataException cause)
        {
            return ($"a damaged archive: {cause.Message}", "an archive that can be read");
        }
    }

    private static bool IsOutside(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        return name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains("..") || ((entry.ExternalAttributes >> 16) & FileKind) == SymbolicLink;
    }

    private static string Printable(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) ? '?' : c));
}
