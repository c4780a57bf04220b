using SvdPipeline.Areas;
using SvdPipeline.Findings;
using SvdPipeline.Sources.Tables;

namespace SvdPipeline.Sources;

/// <summary>
/// What a table of a file is, told from its header and first row, never from its name. A table that is not recognised, or is recognised and lacks a required
/// column, has findings and no layout.
/// </summary>
/// <param name="File">File relative to the landing folder, with the sheet or member.</param>
/// <param name="Layout">The layout by which it can be read, or null.</param>
/// <param name="Contract">The contract it belongs to, also when it is refused whole; or null.</param>
/// <param name="Findings">Why it cannot be read.</param>
/// <param name="Table">The table, or null where the finding is about the file.</param>
public sealed record Recognition(string File, FileLayout? Layout, SourceContract? Contract, IReadOnlyList<Finding> Findings, Table? Table = null)
{
    private const double LeastShare = 0.5;

    /// <summary>What a file is: of several tables the first that can be read, otherwise the first that is not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">Its name relative to the landing folder, for findings.</param>
    public static Recognition Of(string path, string? file = null)
    {
        var all = All(path, file).ToArray();
        return all.FirstOrDefault(r => r.Layout is not null) ?? all[0];
    }

    /// <summary>
    /// Recognises the tables of a file, one after the other; a table can be read until the next is asked for. Where none is recognised there is one finding
    /// for the file; where some are, the others have theirs.
    /// </summary>
    public static IEnumerable<Recognition> All(string path, string? file = null)
    {
        file ??= Path.GetFileName(path);
        var mapping = MappingFile.Beside(path, file);
        if (mapping.Findings.Count > 0)
        {
            yield return new Recognition(file, null, null, mapping.Findings);
            yield break;
        }

        using var tables = new TableFile();
        var found = false;
        var others = new List<Recognition>();
        var near = new List<Recognition>();
        var sheets = 0;
        foreach (var table in tables.Tables(path))
        {
            var recognition = Of(file + table.Part, table, mapping.File);
            var sheet = table.Part.Contains('#', StringComparison.Ordinal);
            sheets += sheet ? 1 : 0;
            if (recognition.Contract is null || (sheet && recognition.Layout is null))
            {
                (recognition.Contract is null ? others : near).Add(recognition);
                continue;
            }

            found = true;
            yield return recognition;
        }

        // A sheet that is nearly one of a source is refused where it is the workbook; beside others it is somebody's working sheet.
        foreach (var recognition in near)
        {
            found |= sheets == 1;
            yield return sheets == 1 ? recognition : recognition with { Contract = null, Findings = [.. recognition.Findings.Select(f => f with { RowRefused = false })] };
        }

        foreach (var other in OtherTables.Findings(file, others, found))
        {
            yield return other;
        }
    }

    private static Recognition Of(string file, Table table, MappingFile? mapping)
    {
        try
        {
            var heads = TableHead.Candidates(table);
            return heads.Count == 0 ? Unknown(file, SourceFindings.NoHeader(file)) : Of(file, table, heads, mapping);
        }
        catch (UnreadableTable why)
        {
            return Unknown(file, SourceFindings.Unreadable(file, why));
        }
    }

    private static Recognition Of(string file, Table table, IReadOnlyList<FileHead> heads, MappingFile? mapping)
    {
        if (mapping is not null && mapping.Check(file, heads) is { Count: > 0 } wrong)
        {
            return new Recognition(file, null, SourceContracts.Find(mapping.Source), wrong);
        }

        var matches = TableHead.Matches(table, heads, mapping);
        var fits = matches.Where(m => m.Missing.Count == 0 && m.Matched > 0 && m.Matched == matches[0].Matched && m.Layout.Head == matches[0].Layout.Head).ToArray();
        if (fits.Length == 0)
        {
            return mapping is null && heads.Select(h => KnownPublication.Find(h.Headers)).FirstOrDefault(k => k is not null) is { } known
                ? Unknown(file, SourceFindings.NoContractYet(file, known))
                : Nearest(file, matches[0], mapping is not null);
        }

        var told = mapping is null ? [.. fits.Where(m => m.Layout.Contract.Recognise?.Fits(m.Layout.Head) ?? true)] : fits;
        return told.Length == 0 ? Unknown(file, SourceFindings.Ambiguous(file, fits[0].Layout.Head.Line, [.. fits.Select(m => m.Layout.Contract)]))
            : RepeatedHeader(file, told[0].Layout) is { } repeated ? new Recognition(file, null, told[0].Layout.Contract, [repeated])
            : new Recognition(file, told[0].Layout, told[0].Layout.Contract, [], table);
    }

    private static Recognition Nearest(string file, LayoutMatch nearest, bool named)
    {
        var contract = nearest.Layout.Contract;
        var wanted = nearest.Matched + nearest.Missing.Count;
        var close = nearest.Matched > 1 && nearest.Matched >= LeastShare * wanted && nearest.Known >= LeastShare * nearest.Layout.Headers.Count;
        return named || close
            ? new Recognition(file, null, contract, [SourceFindings.RequiredMissing(file, nearest.Layout.Head.Line, contract, nearest.Missing)])
            : Unknown(file, SourceFindings.NotRecognised(file, nearest.Matched > 1 ? nearest : null));
    }

    private static Finding? RepeatedHeader(string file, FileLayout layout)
    {
        var mended = layout.Unpivoted.Where(u => u.Mended).Select(u => u.Field).ToHashSet();
        var normal = layout.Headers.Select((header, i) => mended.Contains(i) ? "" : Spelling.Normal(header)).ToArray();
        var used = layout.Fields.Select(f => f.Field).Concat(layout.Unpivoted.Select(u => u.Field)).Distinct().Except(mended).Order();
        foreach (var field in used)
        {
            var again = Array.IndexOf(normal, normal[field], field + 1);
            if (again >= 0)
            {
                return SourceFindings.RepeatedHeader(file, layout.Head.Line, again + 1, layout.Headers[again], field + 1);
            }
        }

        return layout.Unpivoted.Where(u => u.Month is not null).GroupBy(u => u.Month).FirstOrDefault(g => g.Count() > 1)?.Select(u => u.Field).ToArray() is [var one, var two, ..]
            ? SourceFindings.RepeatedHeader(file, layout.Head.Line, two + 1, layout.Headers[two], one + 1)
            : null;
    }

    private static Recognition Unknown(string file, Finding finding) => new(file, null, null, [finding]);
}
