using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Charts;

namespace SvdPipeline.Tests;

/// <summary>One invented but realistic chart of every kind, with highlights, statuses, a gap, a break and limits.</summary>
internal static class ChartFixture
{
    private const string Source = "Synthetic data made by the product for testing. Not real records.";

    public static IReadOnlyList<Chart> All { get; } = [Monthly(), Bars(), GroupedBars(), Ranked(), Heat(), Pyramid(), Overlap(), Tiles(), Funnel()];

    private static Chart Monthly()
    {
        var months = Enumerable.Range(0, 60).Select(i => new DateOnly(2021, 3, 1).AddMonths(i)).ToList();
        var values = months.Select((m, i) => 210 + (40 * Math.Sin((m.Month - 4) / 12d * 2 * Math.PI)) + (i > 35 ? 46 : 0) + Wobble(i, 22)).Select(v => Math.Round(v)).ToList();
        var points = values.Select((v, i) => i is 20 or 21 or 22 ? new ChartPoint(null, Status: "x") : new ChartPoint(v)).ToList();
        var mean = values.Select((v, i) => i is < 11 or (> 19 and < 34) ? new ChartPoint(null, Status: "x") : new ChartPoint(Math.Round(values.Skip(i - 11).Take(12).Average()))).ToList();
        return new Chart(
            "kinds-monthly", ChartKind.MonthlyLine, "Figure 1: Serious violence in Haringey was similar to the year before",
            "Records in scope of the London definition, Haringey, monthly, March 2021 to February 2026",
            "A line of monthly records over five years. It rises each summer. Three months in late 2022 are not available. A dashed line after February 2024 marks a change of recording system.",
            Source, "Records a month", [.. months.Select(m => m.ToString("MMM yyyy", CultureInfo.InvariantCulture))],
            [new("Monthly records", points), new("12-month average", mean)], BreakAfter: 35, BreakLabel: "Recording system changed, March 2024");
    }

    private static Chart Bars() => new(
        "kinds-elements", ChartKind.Bars, "Figure 2: Violence with injury is the largest kind", "Records by offence element, Haringey, 12 months to February 2026",
        "Bars of seven offence elements with 95% limits; violence with injury is the longest at 1,204 and homicide is suppressed.", Source, "Records, with 95% limits",
        ["Violence with injury", "Rape", "Other sexual offences", "Robbery of personal property", "Stalking, harassment and controlling or coercive behaviour", "Weapon possession", "Homicide"],
        [new("12 months to February 2026", [Counted(1204), Counted(311), Counted(402), Counted(688), Counted(254), new(17, 9.9, 27.2, "u"), new(null, Status: "c")])]);

    private static Chart GroupedBars() => new(
        "people-sex", ChartKind.Bars, "Figure 3: Haringey is above London for both sexes", "Victims per 1,000 residents, 12 months to February 2026",
        "Two bars a row: Haringey and London, for women and men.", Source, "Victims per 1,000 residents",
        ["Women and girls", "Men and boys", "Not recorded"],
        [new("Haringey", [new(11.9, 11.2, 12.6, Highlight: true), new(13.4, 12.6, 14.2, Highlight: true), new(null, Status: "z")]), new("London", [new(9.9, 9.8, 10.1), new(10.8, 10.7, 10.9), new(null, Status: "z")])]);

    private static Chart Ranked()
    {
        var ranked = Boroughs.All.Where(b => b.InScheme).Select((b, i) => (b.Name, Rate: 4 + (((i * 37) % 32) * 0.29))).OrderByDescending(b => b.Rate).ToList();
        return new Chart(
            "kinds-rank", ChartKind.RankedDots, "Figure 4: Haringey is among the higher London boroughs", "Records per 1,000 residents, 32 boroughs, 12 months to February 2026",
            "Boroughs in order of rate, each with 95% limits.", Source, "Records per 1,000 residents, with 95% limits", [.. ranked.Select(b => b.Name)],
            [new("Rate", [.. ranked.Select((b, i) => i == 31 ? new ChartPoint(null, Status: "x") : new ChartPoint(b.Rate, b.Rate - 0.35, b.Rate + 0.4, Highlight: b.Name == "Haringey"))])],
            8.9, "London (32 boroughs)");
    }

    private static Chart Heat() => new(
        "under-25-hours", ChartKind.HeatMap, "Figure 5: Most violence affecting young people is after school", "Records by hour and weekday, Haringey, 12 months to February 2026",
        "Hours along, weekdays down; weekdays from 15:00 to 17:00 and weekend nights are darkest.", Source, "Records by hour of the day",
        [.. Enumerable.Range(0, 24).Select(h => h.ToString("00", CultureInfo.InvariantCulture))],
        [.. new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }.Select((day, d) =>
            new ChartSeries(day, [.. Enumerable.Range(0, 24).Select(h => (h + d) % 19 == 4 ? new ChartPoint(null, Status: "c") : new ChartPoint(Math.Round(Math.Max(0,
                (26 * Math.Exp(-(h - 16) * (h - 16) / 7d) * (d < 5 ? 1 : 0.4)) + (14 * Math.Exp(-(h - 23) * (h - 23) / 9d) * (d > 3 ? 1.6 : 0.5)) + Wobble(h + d, 3)))))]))]);

    private static Chart Pyramid()
    {
        string[] bands = ["0–9", "10–14", "15–17", "18–19", "20–24", "25–34", "35–44", "45–54", "55–64", "65 and over"];
        int[] women = [28, 61, 88, 74, 190, 402, 318, 201, 96, 41];
        int[] men = [33, 92, 164, 121, 233, 371, 266, 188, 87, 3];
        return new Chart(
            "people-pyramid", ChartKind.Pyramid, "Figure 6: Victims are youngest among men", "Victims by age and sex, Haringey, 12 months to February 2026",
            "Women to the left and men to the right, ten age bands.", Source, "Victims, with 95% limits", bands,
            [new("Women and girls", [.. women.Select(v => Counted(v))]), new("Men and boys", [.. men.Select(v => v < 5 ? new ChartPoint(null, Status: "c") : Counted(v))])]);
    }

    private static Chart Overlap() => new(
        "kinds-overlap", ChartKind.Overlap, "Figure 7: A third of records fall in more than one strand", "Records by combination of strands, Haringey, 12 months to February 2026",
        "Seven combinations of the three strands; domestic abuse alone is the largest.", Source, "Records",
        ["Violence affecting under-25s", "Domestic abuse", "Sexual violence", "Violence affecting under-25s + Domestic abuse", "Violence affecting under-25s + Sexual violence", "Domestic abuse + Sexual violence", "Violence affecting under-25s + Domestic abuse + Sexual violence"],
        [new("Records", [new(902), new(1105), new(196), new(311), new(158), new(88), new(null, Status: "c")])]);

    private static Chart Tiles() => new(
        "kinds-tiles", ChartKind.TileMap, "Figure 8: Rates are highest in inner London", "Records per 1,000 residents, 32 boroughs, 12 months to February 2026",
        "A square a borough, darker where the rate is higher.", Source, "Records per 1,000 residents", [.. Boroughs.All.Select(b => b.Code)],
        [new("Rate", [.. Boroughs.All.Select((b, i) => b.InScheme ? new ChartPoint(4.2 + (((i * 37) % 32) * 0.29), Highlight: b.Name == "Haringey") : new ChartPoint(null, Status: "x"))])],
        8.9, "London (32 boroughs)");

    private static Chart Funnel()
    {
        var areas = Boroughs.All.Where(b => b.InScheme).ToList();
        return new Chart(
            "kinds-funnel", ChartKind.Funnel, "Figure 9: Haringey lies above the range expected by chance", "Records per 1,000 residents against population, 12 months to February 2026",
            "A dot a borough; Haringey is above the 99.8% limit.", Source, "Records per 1,000 residents", [.. areas.Select(b => b.Name)],
            [
                new("Rate", [.. areas.Select((b, i) => new ChartPoint(8.9 + (((i * 37) % 32) - 16) * 0.07 + (i % 9 == 0 ? 0.9 : 0), Highlight: b.Name == "Haringey"))]),
                new("Population", [.. areas.Select((_, i) => new ChartPoint(150_000 + (((i * 53) % 32) * 7_900)))]),
            ],
            8.9, "London");
    }

    private static ChartPoint Counted(double n) => new(n, n - (1.96 * Math.Sqrt(n)), n + (1.96 * Math.Sqrt(n)) + 2);

    private static double Wobble(int i, double size) => Math.Sin(i * 12.9898) * size;
}
