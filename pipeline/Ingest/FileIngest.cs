using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>Takes one recognised file into the lake: hash, check, read, commit.</summary>
internal static class FileIngest
{
    private const int IdDigits = 16;

    /// <summary>Ingests a file; when it is refused whole the lake keeps what it had.</summary>
    public static IngestedFile Run(string path, string file, FileLayout layout, Landing landing, Lake lake)
    {
        var facts = FileFacts.Of(path);
        var mapping = layout.Mapping is null ? "" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(MappingFile.PathFor(path)!)));
        var id = mapping.Length == 0 ? facts.Sha256[..IdDigits] : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(facts.Sha256 + mapping)))[..IdDigits];
        var source = layout.Contract.Id;
        if (lake.Snapshots.FirstOrDefault(s => s.Source == source && s.Id == id) is { } there)
        {
            return new IngestedFile(file, IngestOutcome.Unchanged, source, there, [], LakeJson.Read<FileQuality>(lake.Quality(there)));
        }

        using var stage = lake.Stage(source, id);
        using var findings = new FindingList(stage.Findings);
        try
        {
            var read = Read(path, file, layout, facts, stage, findings, lake);
            var snapshot = Record(id, file, layout, facts, read, mapping, landing.Received(path), landing.IsSynthetic(path));
            SameVintage(lake, snapshot, layout, findings);
            var quality = new FileQuality([.. read.Filled.Select(f => new ColumnFilled(f.Column, f.Filled))], [.. findings.Counts(source, file)], findings.Shown);
            LakeJson.Write(stage.Quality, quality);
            findings.Dispose();
            snapshot = snapshot with { Findings = findings.Total };
            lake.Commit(stage, snapshot);
            return new IngestedFile(file, IngestOutcome.Ingested, source, snapshot, findings.Shown, quality);
        }
        catch (FileRefused refused)
        {
            findings.Add(refused.Finding);
            return new IngestedFile(file, IngestOutcome.Refused, source, null, [refused.Finding], new FileQuality([], [.. findings.Counts(source, file)]));
        }
    }

    private static ReadResult Read(string path, string file, FileLayout layout, FileFacts facts, LakeStage stage, FindingList findings, Lake lake)
    {
        if (facts.FirstNulLine > 0)
        {
            throw new FileRefused(RowFindings.Nul(file, facts.FirstNulLine));
        }

        if (facts.FirstBadLine > 0)
        {
            findings.Add(RowFindings.NotUtf8(file, facts.FirstBadLine));
        }

        foreach (var dropped in layout.Dropped)
        {
            findings.Add(RowFindings.Dropped(file, dropped + 1, layout.Headers[dropped]));
        }

        foreach (var mended in layout.Unpivoted.Where(u => u.Mended))
        {
            findings.Add(RowFindings.MonthMended(file, 1, mended.Field + 1, layout.Headers[mended.Field], mended.Month!.Value));
        }

        var shape = RelationShape.All[layout.Contract.Relation];
        string[] hashed = [.. layout.Contract.Columns.Where(c => c.Type == ColumnKind.Reference).Select(c => c.Name)];
        using var references = new References(lake.Key());
        using var output = new ParquetRows(stage.Rows, shape, hashed, MostRows(layout, facts));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        var reader = new ExtractReader(file, layout, references, findings, output, shape);
        var read = reader.Read(stream, facts.FirstBadLine > 0 ? FileHead.Windows1252 : null);
        if (read.RowsIn == 0)
        {
            throw new FileRefused(RowFindings.NoRows(file));
        }

        if (read.RowsIn != read.RowsKept + read.RowsRefused || read.RowsOut != read.RowsKept * Math.Max(1, layout.Unpivoted.Count))
        {
            throw new InvalidOperationException($"Rows of {file} do not add up: {read.RowsIn} in, {read.RowsKept} kept, {read.RowsRefused} refused, {read.RowsOut} out.");
        }

        return read;
    }

    /// <summary>A row has at least a separator or line end for each header.</summary>
    private static long MostRows(FileLayout layout, FileFacts facts) => ((facts.Bytes / layout.Headers.Count) + 1) * Math.Max(1, layout.Unpivoted.Count);

    private static Snapshot Record(string id, string file, FileLayout layout, FileFacts facts, ReadResult read, string mapping, DateOnly received, bool synthetic)
    {
        var contract = layout.Contract;
        var fixedAsOf = layout.Vintage.AsOf.Length > 0 ? layout.Vintage.AsOf : contract.AsOf;
        var asOf = DateOnly.TryParseExact(fixedAsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : read.LastDay ?? received;
        return new Snapshot(
            id,
            contract.Id,
            contract.Staging,
            file,
            facts.Sha256,
            facts.Bytes,
            received,
            asOf,
            contract.Series ? Month(read.LastMonth) : "",
            Month(read.FirstMonth),
            layout.Vintage.Id,
            read.RowsIn,
            read.RowsKept,
            read.RowsRefused,
            read.RowsOut,
            0,
            synthetic,
            mapping);
    }

    /// <summary>Two different wide files of one vintage: both stay, the later received is used.</summary>
    private static void SameVintage(Lake lake, Snapshot snapshot, FileLayout layout, FindingList findings)
    {
        if (!layout.Contract.Series || layout.Unpivoted.Count == 0)
        {
            return;
        }

        foreach (var other in lake.Snapshots.Where(s => s.Source == snapshot.Source && s.Vintage == snapshot.Vintage && s.HeaderVintage.Split('-')[0] == snapshot.HeaderVintage.Split('-')[0] && s.FirstMonth == snapshot.FirstMonth))
        {
            var used = other.Received > snapshot.Received ? other.File : snapshot.File;
            findings.Add(RowFindings.SameVintage(snapshot.File, other.File, snapshot.Vintage, used));
        }
    }

    private static string Month(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "";
}
