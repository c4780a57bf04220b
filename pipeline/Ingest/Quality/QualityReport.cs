using SvdPipeline.Sources;
using SvdPipeline.Storage;

namespace SvdPipeline.Ingest.Quality;

/// <summary>
/// What is right and wrong with the data of a lake. The same lake and landing folder give the same report, whatever was new in the run.
/// </summary>
/// <param name="JudgedOn">Day on which freshness is judged: given, otherwise the newest day that regular data in the lake speaks of.</param>
/// <param name="Synthetic">True when some of the data is synthetic.</param>
/// <param name="Attention">What needs attention, the most urgent first.</param>
/// <param name="Mended">What needed attention after the last run that found other data and does no more.</param>
/// <param name="Sources">Sources with files in use, by id.</param>
/// <param name="NotSupplied">Sources that are understood and of which nothing is there, by id.</param>
/// <param name="NotUsed">Files of the last run that were left alone or refused whole.</param>
public sealed record QualityReport(
    DateOnly JudgedOn,
    bool Synthetic,
    IReadOnlyList<Attention> Attention,
    IReadOnlyList<Attention> Mended,
    IReadOnlyList<SourceReport> Sources,
    IReadOnlyList<NotSupplied> NotSupplied,
    IReadOnlyList<FileNotUsed> NotUsed)
{
    /// <summary>Judges a lake and writes <c>quality/report.json</c>, <c>report.csv</c> and the record of the run.</summary>
    /// <param name="lake">The lake.</param>
    /// <param name="result">What came of the run, for the files that were not used.</param>
    /// <param name="judgedOn">Day on which freshness is judged; null for the newest day of regular data.</param>
    public static QualityReport Write(Lake lake, IngestResult result, DateOnly? judgedOn = null)
    {
        using var held = lake.Lock();
        SnapshotProfile.Complete(lake);
        var on = judgedOn ?? NewestDay(lake);
        IReadOnlyList<FileNotUsed> notUsed = [.. result.NotUsed.Select(f => new FileNotUsed(f.File, f.Source, f.Outcome == IngestOutcome.Refused, f.Findings))];
        var sources = QualityReading.Of(lake, on);
        var history = new RunHistory(lake);
        var (attention, mended) = history.Compare(AttentionList.Of(sources, notUsed, on));
        var supplied = sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var report = new QualityReport(
            on,
            lake.Snapshots.Any(s => s.Synthetic),
            attention,
            mended,
            sources,
            [.. SourceContracts.All.Where(c => !supplied.Contains(c.Id)).Select(c => new NotSupplied(c.Id, c.Title, c.Publisher, c.Schedule.Words))],
            notUsed);
        QualityFiles.Write(lake, report);
        history.Keep(report);
        return report;
    }

    /// <summary>Newest day of data that appears at least quarterly, otherwise of any: an estimate for 2040 does not make all else stale.</summary>
    private static DateOnly NewestDay(Lake lake)
    {
        var regular = lake.Snapshots.Where(s => SourceContracts.Find(s.Source)?.Schedule is { Every: "week" or "month" or "quarter" }).Select(s => s.AsOf);
        return regular.DefaultIfEmpty(lake.Snapshots.Select(s => s.AsOf).DefaultIfEmpty().Max()).Max();
    }
}
