using SvdPipeline.Areas;
using SvdPipeline.Findings;

namespace SvdPipeline.Sources;

/// <summary>
/// What a file is, told from its header and first row, never from its name. A file that is not recognised, or is recognised and lacks a required
/// column, has findings and no layout.
/// </summary>
/// <param name="File">File relative to the landing folder.</param>
/// <param name="Layout">The layout by which it can be read, or null.</param>
/// <param name="Contract">The contract it belongs to, also when it is refused whole; or null.</param>
/// <param name="Findings">Why it cannot be read.</param>
public sealed record Recognition(string File, FileLayout? Layout, SourceContract? Contract, IReadOnlyList<Finding> Findings)
{
    private const double LeastShare = 0.5;

    /// <summary>Recognises a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">Its name relative to the landing folder, for findings.</param>
    public static Recognition Of(string path, string? file = null)
    {
        file ??= Path.GetFileName(path);
        var mapping = MappingFile.Beside(path, file);
        if (mapping.Findings.Count > 0)
        {
            return new Recognition(file, null, null, mapping.Findings);
        }

        var head = FileHead.Read(path);
        return head.NotText.Length > 0 ? Unknown(file, SourceFindings.NotText(file, head.NotText))
            : head.Headers.All(h => h.Length == 0) ? Unknown(file, SourceFindings.NoHeader(file))
            : Of(file, head, mapping.File);
    }

    private static Recognition Of(string file, FileHead head, MappingFile? mapping)
    {
        if (mapping is not null && mapping.Check(file, head) is { Count: > 0 } wrong)
        {
            return new Recognition(file, null, SourceContracts.Find(mapping.Source), wrong);
        }

        var contracts = mapping is null ? SourceContracts.All : [SourceContracts.Find(mapping.Source)!];
        var matches = contracts
            .SelectMany(contract => contract.Vintages.Select(vintage => LayoutMatch.Of(contract, vintage, head, mapping)))
            .OrderByDescending(m => m.Missing.Count == 0)
            .ThenByDescending(m => m.Matched - m.Missing.Count)
            .ThenBy(m => m.Layout.Contract.Id, StringComparer.Ordinal)
            .ToArray();
        var fits = matches.Where(m => m.Missing.Count == 0 && m.Matched == matches[0].Matched).ToArray();
        if (fits.Length == 0)
        {
            if (mapping is null && KnownPublication.Find(head.Headers) is { } known)
            {
                return Unknown(file, SourceFindings.NoContractYet(file, known));
            }

            return Nearest(file, matches[0], mapping is not null);
        }

        var told = mapping is null ? [.. fits.Where(m => Belongs(m.Layout.Contract.Recognise, head))] : fits;
        return told.Length == 0 ? Unknown(file, SourceFindings.Ambiguous(file, [.. fits.Select(m => m.Layout.Contract)]))
            : RepeatedHeader(file, told[0].Layout) is { } repeated ? new Recognition(file, null, told[0].Layout.Contract, [repeated])
            : new Recognition(file, told[0].Layout, told[0].Layout.Contract, []);
    }

    private static bool Belongs(Recognise? rule, FileHead head)
    {
        if (rule is null)
        {
            return true;
        }

        var wanted = rule.Headers.Select(Spelling.Normal).ToHashSet(StringComparer.Ordinal);
        var field = head.Headers.Select(Spelling.Normal).ToList().FindIndex(wanted.Contains);
        return field < 0
            ? rule.Values.Count == 0
            : rule.Values.Contains("*") || (field < head.FirstRow.Count && rule.Values.Select(Spelling.Normal).Contains(Spelling.Normal(head.FirstRow[field])));
    }

    private static Recognition Nearest(string file, LayoutMatch nearest, bool named)
    {
        var contract = nearest.Layout.Contract;
        var wanted = nearest.Matched + nearest.Missing.Count;
        var close = nearest.Matched >= LeastShare * wanted && nearest.Known >= LeastShare * nearest.Layout.Headers.Count;
        return named || close
            ? new Recognition(file, null, contract, [SourceFindings.RequiredMissing(file, contract, nearest.Missing)])
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
                return SourceFindings.RepeatedHeader(file, again + 1, layout.Headers[again], field + 1);
            }
        }

        return layout.Unpivoted.Where(u => u.Month is not null).GroupBy(u => u.Month).FirstOrDefault(g => g.Count() > 1)?.Select(u => u.Field).ToArray() is [var one, var two, ..]
            ? SourceFindings.RepeatedHeader(file, two + 1, layout.Headers[two], one + 1)
            : null;
    }

    private static Recognition Unknown(string file, Finding finding) => new(file, null, null, [finding]);
}
