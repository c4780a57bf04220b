namespace SvdPipeline.Sources.Sample;

/// <summary>
/// Counts recorded crimes by ward, month and published series while they are written. Every unit adds to cells of its own borough and month only.
/// </summary>
internal sealed class PublishedTally
{
    private readonly int[] cells;
    private readonly int wards;
    private readonly int months;

    /// <summary>An empty tally.</summary>
    public PublishedTally(SampleLondon london, int months)
    {
        this.months = months;
        wards = london.Wards.Length;
        cells = new int[(wards + (2 * london.Boroughs.Length)) * months * PublishedSeries.Count];
    }

    /// <summary>Adds a record: crimes that stand, by recorded month and place as recorded.</summary>
    public void Add(in CrimeRow row, SampleBorough borough, SampleMonth month)
    {
        if (row.Status != 0)
        {
            return;
        }

        var area = row.AreaKnown ? row.Area.Ward.Index : WithoutWard(borough, row.BoroughKnown);
        foreach (var series in PublishedSeries.Of(row))
        {
            cells[Cell(area, month.Index, series)]++;
        }
    }

    /// <summary>Adds crimes that are published but are no rows of the extract.</summary>
    public void Add(SampleWard ward, SampleMonth month, int series, int count) => cells[Cell(ward.Index, month.Index, series)] += count;

    /// <summary>Count of a ward.</summary>
    public int Ward(SampleWard ward, SampleMonth month, int series) => cells[Cell(ward.Index, month.Index, series)];

    /// <summary>Count of a borough, with and without a known ward.</summary>
    public int Borough(SampleBorough borough, SampleMonth month, int series) =>
        borough.Wards.Sum(w => Ward(w, month, series)) + cells[Cell(WithoutWard(borough, true), month.Index, series)];

    /// <summary>Count without a known borough.</summary>
    public int Unknown(SampleLondon london, SampleMonth month, int series) =>
        london.Boroughs.Sum(b => cells[Cell(WithoutWard(b, false), month.Index, series)]);

    private int WithoutWard(SampleBorough borough, bool boroughKnown) => wards + (2 * borough.Index) + (boroughKnown ? 0 : 1);

    private int Cell(int area, int month, int series) => (((area * months) + month) * PublishedSeries.Count) + series;
}
