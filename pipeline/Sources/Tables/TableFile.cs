using System.IO.Compression;

namespace SvdPipeline.Sources.Tables;

/// <summary>The tables of a landing file: one of a text, JSON or Parquet file, the sheets of a workbook, those of all members of an archive.</summary>
internal sealed class TableFile : IDisposable
{
    private static readonly string[] Passed = [".md", ".yaml", ".yml"];
    private readonly Unpacked unpacked = new();

    /// <summary>
    /// The tables, in the order of the file. A table of an archive can be read until the next member is asked for. What cannot be read is a table that
    /// says so when it is opened.
    /// </summary>
    public IEnumerable<Table> Tables(string path) => Tables(path, "", 0);

    /// <inheritdoc/>
    public void Dispose() => unpacked.Dispose();

    private IEnumerable<Table> Tables(string path, string part, int depth)
    {
        var (kind, words) = FileKind.Of(path);
        return kind switch
        {
            FileKind.Kind.Text => [new TextTable(part, path)],
            FileKind.Kind.Workbook => Listed(part, () => Sheets(path, () => WorkbookRows.Tables(part, path))),
            FileKind.Kind.Spreadsheet => Listed(part, () => Sheets(path, () => OdsRows.Tables(part, path))),
            FileKind.Kind.Json => [new RowsTable(part, () => JsonRows.Open(path))],
            FileKind.Kind.Parquet => [new RowsTable(part, () => ParquetTableRows.Open(path))],
            FileKind.Kind.Archive => Members(path, part, depth + 1),
            FileKind.Kind.Gzip => Listed(part, () => Tables(Foreign.Read("a compressed file", () => unpacked.TakeGzip(path)), part, Deeper(depth))),
            _ => [RowsTable.Unreadable(part, new UnreadableTable("SVD-S104", words))],
        };
    }

    private static IEnumerable<Table> Listed(string part, Func<IEnumerable<Table>> list)
    {
        try
        {
            return list();
        }
        catch (UnreadableTable why)
        {
            return [RowsTable.Unreadable(part, why)];
        }
    }

    private static IEnumerable<Table> Sheets(string path, Func<IEnumerable<Table>> sheets)
    {
        if (FileStart.Of(path, 2) is [(byte)'P', (byte)'K'])
        {
            Foreign.Read("a workbook", () =>
            {
                using var archive = ZipFile.OpenRead(path);
                ArchiveBounds.Check(archive);
                return true;
            });
        }

        return sheets();
    }

    private IEnumerable<Table> Members(string path, string part, int depth)
    {
        if (Foreign.Try("an archive", () => Opened(path, depth), out var why) is not { } opened)
        {
            yield return RowsTable.Unreadable(part, why!);
            yield break;
        }

        using var archive = opened;
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith('/') || name.Split('/').Any(p => p.StartsWith('.') && p != ".." || p == "__MACOSX") || Passed.Contains(Path.GetExtension(name).ToLowerInvariant()))
            {
                continue;
            }

            var member = $"{part}/{(ArchiveBounds.LeadsOut(name) ? Path.GetFileName(name) : name)}";
            if (Foreign.Try("a member of an archive", () => Member(entry, name), out why) is not { } file)
            {
                yield return RowsTable.Unreadable(member, why!);
                continue;
            }

            foreach (var table in Tables(file, member, depth))
            {
                yield return table;
            }

            Unpacked.Forget(file);
        }
    }

    private static ZipArchive Opened(string path, int depth)
    {
        Deeper(depth - 1);
        var archive = ZipFile.OpenRead(path);
        try
        {
            ArchiveBounds.Check(archive);
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private string Member(ZipArchiveEntry entry, string name)
    {
        if (ArchiveBounds.LeadsOut(name))
        {
            throw ArchiveBounds.Unsafe("a member whose name leads out of the archive");
        }

        if (entry.IsEncrypted)
        {
            throw new UnreadableTable("SVD-S107", "a member with a password");
        }

        using var stream = entry.Open();
        return unpacked.Take(stream, entry.Length, entry.CompressedLength, entry.Crc32);
    }

    private static int Deeper(int depth) => depth < ArchiveBounds.MostDepth ? depth + 1 : throw ArchiveBounds.Unsafe("an archive inside an archive inside an archive");
}
