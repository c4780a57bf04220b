using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SvdPipeline.Findings;
using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>Takes one recognised table into the lake: hash, check, read, commit.</summary>
internal static class FileIngest
{
    private const int IdDigits = 16;

    /// <summary>Ingests a table; when it is refused whole the lake keeps what it had.</summary>
    public static IngestedFile Run(LandedTable landed, Landing landing, Lake lake)
    {
        var source = landed.Layout.Contract.Id;
        var mapping = landed.Layout.Mapping is null ? "" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(MappingFile.PathFor(landed.Path)!)));
        var id = Id(landed, mapping);
        if (lake.Snapshots.FirstOrDefault(s => s.Source == source && s.Id == id) is { } there)
        {
            return new IngestedFile(landed.Name, IngestOutcome.Unchanged, source, there, [], LakeJson.Read<FileQuality>(lake.Quality(there)));
        }

        if (lake.Removed(source, id) is { } removed)
        {
            var finding = RowFindings.Removed(landed.Name, removed);
            return new IngestedFile(landed.Name, IngestOutcome.LeftAlone, source, null, [finding], new FileQuality([], [new FindingCount(source, landed.Name, finding.Code, 0, "", 1)]));
        }

        using var stage = lake.Stage(source, id);
        using var findings = new FindingList(stage.Findings);
        try
        {
            var read = Read(landed, stage, findings, lake);
            var snapshot = Record(id, landed, read, mapping, landing.Received(landed.Path), landing.IsSynthetic(landed.Path));
            SameVintage(lake, snapshot, landed.Layout, findings);
            var quality = new FileQuality([.. read.Filled.Select(f => new ColumnFilled(f.Column, f.Filled))], [.. findings.Counts(source, landed.Name)], findings.Shown);
            LakeJson.Write(stage.Quality, quality);
            findings.Dispose();
            snapshot = snapshot with { Findings = findings.Total };
            lake.Commit(stage, snapshot);
            return new IngestedFile(landed.Name, IngestOutcome.Ingested, source, snapshot, findings.Shown, quality);
        }
        catch (FileRefused refused)
        {
            findings.Add(refused.Finding);
            return new IngestedFile(landed.Name, IngestOutcome.Refused, source, null, [refused.Finding], new FileQuality([], [.. findings.Counts(source, landed.Name)]));
        }
    }

    private static string Id(LandedTable landed, string mapping)
    {
        var parts = landed.Facts.Sha256 + landed.Table.Part + mapping;
        return (parts.Length == landed.Facts.Sha256.Length ? parts : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts))))[..IdDigits];
    }

    private static ReadResult Read(LandedTable landed, LakeStage stage, FindingList findings, Lake lake)
    {
        var (file, layout) = (landed.Name, landed.Layout);
        if (landed.Text is { FirstNulLine: > 0 and var nul })
        {
            throw new FileRefused(RowFindings.Nul(file, nul));
        }

        HeaderFindings.Of(landed).ForEach(findings.Add);
        var shape = RelationShape.All[layout.Contract.Relation];
        string[] hashed = [.. layout.Contract.Columns.Where(c => c.Type == ColumnKind.Reference).Select(c => c.Name)];
        using var references = new References(lake.Key());
        using var output = new ParquetRows(stage.Rows, shape, hashed, MostRows(landed));
        var reader = new ExtractReader(file, layout, references, findings, output, shape);
        var read = reader.Read(landed.Table, landed.Text is { FirstBadLine: > 0 } ? FileFacts.Windows1252 : null);
        if (read.RowsIn == 0)
        {
            throw new FileRefused(RowFindings.NoRows(file, layout.Head.Line + 1));
        }

        if (read.RowsIn != read.RowsKept + read.RowsRefused || read.RowsOut != read.RowsKept * Math.Max(1, layout.Unpivoted.Count))
        {
            throw new InvalidOperationException($"Rows of {file} do not add up: {read.RowsIn} in, {read.RowsKept} kept, {read.RowsRefused} refused, {read.RowsOut} out.");
        }

        return read;
    }

    /// <summary>A row of text has at least a separator or line end for each header; of a packed file nothing is known.</summary>
    private static long MostRows(LandedTable landed) => landed.Text is { } text
        ? ((text.Bytes / landed.Layout.Headers.Count) + 1) * Math.Max(1, landed.Layout.Unpivoted.Count)
        : long.MaxValue;

    private static Snapshot Record(string id, LandedTable landed, ReadResult read, string mapping, DateOnly received, bool synthetic)
    {
        var (layout, contract) = (landed.Layout, landed.Layout.Contract);
        var fixedAsOf = layout.Vintage.AsOf.Length > 0 ? layout.Vintage.AsOf : contract.AsOf;
        var asOf = DateOnly.TryParseExact(fixedAsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : read.LastDay ?? received;
        return new Snapshot(
            id,
            contract.Id,
            contract.Staging,
            landed.Name,
            landed.Facts.Sha256,
            landed.Facts.Bytes,
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
            mapping,
            landed.Table.Part);
    }

    /// <summary>Two different wide files of one vintage: both stay, the later received is used.</summary>
    private static void SameVintage(Lake lake, Snapshot snapshot, FileLayout layout, FindingList findings)
    {
        if (!layout.Contract.Series || layout.Unpivoted.Count == 0)
        {
            return;
        }

        foreach (var other in lake.Snapshots.Where(s => s.Source == snapshot.Source && s.Sha256 != snapshot.Sha256 && s.Vintage == snapshot.Vintage && s.HeaderVintage.Split('-')[0] == snapshot.HeaderVintage.Split('-')[0] && s.FirstMonth == snapshot.FirstMonth))
        {
            var used = other.Received > snapshot.Received ? other.File : snapshot.File;
            findings.Add(RowFindings.SameVintage(snapshot.File, other.File, snapshot.Vintage, used));
        }
    }

    private static string Month(DateOnly? month) => month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "";
}
