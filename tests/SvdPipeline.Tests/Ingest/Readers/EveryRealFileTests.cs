using SvdPipeline.Ingest;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Ingest.Readers;

/// <summary>Every real file is read, or there is a reason why it is not.</summary>
public sealed class EveryRealFileTests
{
    /// <summary>Start of the name of a file or table that is not read, and why.</summary>
    private static readonly (string Name, string Reason)[] NotRead =
    [
        ("boundaries/London-wards-2018.zip", "shapes of maps, in a format of geographic programs"),
        ("census2021/ts011-2021-1.txt", "text about a table"),
        ("census2021/ts054-2021-2.txt", "text about a table"),
        ("imd/File_1_IoD2025_Index_of_Multiple_Deprivation.xlsx", "notes beside the table that is read"),
        ("imd/ID 2019 for London.xlsx", "other measures of the workbook whose index is read"),
        ("imd/London wards id2019 summary measures.xlsx", "averages by wards that are no longer current"),
        ("las/ambulance-borough-monthly.xlsx", "notes beside the tables that are read"),
        ("mps/parquet/custody.parquet", "custody records, which no measure uses"),
        ("nomis/nomis_2026_04_20_234925.xlsx", "England and London only, no borough"),
        ("population/land-area-population-density-london.xlsx", "working sheets; the figures are those of the file that is read"),
        ("population/london-borough-profilesV2.xlsx", "a digest of figures that are read from their own sources"),
        ("population/ward-profiles-excel-version.csv", "a digest by wards of 2014"),
        ("population/ukpopestimatesmid2021on2021geographyfinal.xls", "other tables of the workbook whose estimates are read"),
    ];

    [RealDataFact]
    public void EveryRealFile_IsReadOrThereIsAReason()
    {
        using var folder = new TemporaryFolder();
        var lake = Lake.OpenOrCreate(folder.At("lake"));
        var result = Ingester.Ingest(RealData.At(), lake);
        Assert.Equal(result.RowsIn, result.RowsKept + result.RowsRefused);
        Assert.All(result.NotUsed, f => Assert.NotEmpty(f.Findings));
        Assert.All(result.NotUsed, f => Assert.Contains(NotRead, n => f.File.StartsWith(n.Name, StringComparison.Ordinal)));

        // What is read is read nearly whole: rows refused are notes, totals, and rows that say nothing of London.
        Assert.All(result.InUse, f => Assert.True(f.Snapshot!.RowsRefused * 4 <= f.Snapshot.RowsIn, $"{f.File}: {f.Snapshot.RowsRefused} of {f.Snapshot.RowsIn} rows refused"));
    }
}
