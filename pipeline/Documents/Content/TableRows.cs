using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Measures;

namespace SvdPipeline.Documents.Content;

/// <summary>The rows and columns of a table for one borough: categories, wards, boroughs, months and hours written out.</summary>
internal sealed class TableRows(DocumentFigures figures, IReadOnlyList<WardName> wards, Edition edition)
{
    private static readonly (string Id, string Label)[] Weekdays =
        [("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday"), ("thu", "Thursday"), ("fri", "Friday"), ("sat", "Saturday"), ("sun", "Sunday")];

    /// <summary>Rows and columns of a table.</summary>
    public (IReadOnlyList<CellSpec> Rows, IReadOnlyList<CellSpec> Columns) Of(TableSpec table) => table.Layout switch
    {
        "months" => (
            [.. Enumerable.Range(0, 5).Select(y => new CellSpec { Label = Years(figures.AsOf, y), Period = y.ToString(CultureInfo.InvariantCulture) })],
            [.. Enumerable.Range(0, 12).Select(m => new CellSpec { Label = figures.AsOf.AddMonths(m - 11).ToString("MMM", CultureInfo.InvariantCulture), Category = m.ToString(CultureInfo.InvariantCulture) })]),
        "hours" => (
            [.. Weekdays.Select(d => new CellSpec { Label = d.Label, Category = d.Id })],
            [.. Enumerable.Range(0, 24).Select(h => new CellSpec { Label = Hour(h), Category = "_" + Hour(h) })]),
        _ => ([.. table.Rows.SelectMany(row => Rows(row, table))], table.Columns),
    };

    /// <summary>The period of a cell of a <c>months</c> table: years back and place in the year.</summary>
    public static string Month(DateOnly asOf, string yearsBack, string place) => asOf
        .AddYears(-int.Parse(yearsBack, CultureInfo.InvariantCulture))
        .AddMonths(int.Parse(place, CultureInfo.InvariantCulture) - 11)
        .ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Current wards with the highest value first; those without a value follow by name.</summary>
    public IReadOnlyList<WardName> RankedWards(string measure, string statistic) => [.. wards
        .OrderByDescending(w => figures.Find(measure, statistic, "12m", "ward", w.Code)?.Value ?? double.MinValue)
        .ThenBy(w => w.Name, StringComparer.Ordinal)];

    private static string Hour(int hour) => hour.ToString("D2", CultureInfo.InvariantCulture);

    private static string Years(DateOnly asOf, int back)
    {
        var last = asOf.AddYears(-back);
        return $"{last.AddMonths(-11).ToString("MMM yyyy", CultureInfo.InvariantCulture)} to {last.ToString("MMM yyyy", CultureInfo.InvariantCulture)}";
    }

    private IEnumerable<CellSpec> Rows(CellSpec row, TableSpec table)
    {
        var measure = row.Measure.Length > 0 ? row.Measure : table.Cells.Measure;
        switch (row.Each)
        {
            case "":
                return [row];
            case "boroughs":
                return Boroughs.All
                    .OrderByDescending(b => figures.Find(measure, "rate", area: b.Code)?.Value ?? double.MinValue)
                    .ThenBy(b => b.Name, StringComparer.Ordinal)
                    .Select(b => row with { Label = b.Name, Area = b.Code });
            case "similar":
                var similar = figures.Similar.ToList();
                return similar.Count > 0 ? similar.Select(b => row with { Label = b.Name, Area = b.Code, Category = b.Code }) : [row with { Label = "Similar boroughs" }];
            case "ward":
                return RankedWards(measure, table.Columns[0].Stat)
                    .Select(w => row with { Label = w.Name, Breakdown = "ward", Category = w.Code })
                    .Append(row with { Label = wards.Count > 0 ? "Ward not known" : $"Wards of {figures.Borough.Name}", Breakdown = "ward", Category = "unknown" });
            case "lsoa":
                var areas = edition == Edition.Official ? figures.Index.SmallAreas(figures.Borough.Code, measure).ToList() : [];
                return areas.Count > 0
                    ? areas.Select(a => row with { Label = a, Breakdown = "lsoa", Category = a })
                    : [row with { Label = edition == Edition.Official ? "Small areas" : "Small areas: withheld in the public edition", Breakdown = "lsoa", Category = "" }];
            case "persistent_place":
                // None is a number that both editions print.
                if (figures.Find(measure, "count") is { Value: 0 })
                {
                    return [row with { Label = "None", Show = "none" }];
                }

                var places = edition == Edition.Official ? figures.Index.Persistent(figures.Borough.Code).ToList() : [];
                return places.Count > 0
                    ? places.Select(a => row with { Label = a, Breakdown = "persistent_place", Category = a })
                    : [row with { Label = edition == Edition.Official ? "Persistent places" : "Persistent places: withheld in the public edition", Breakdown = "persistent_place", Category = "" }];
            default:
                var breakdown = MeasureCatalogue.Breakdown(row.Each);
                return breakdown.Categories.Select(c => row with { Label = row.Prefix + c.Label, Breakdown = breakdown.Id, Category = c.Id });
        }
    }
}
