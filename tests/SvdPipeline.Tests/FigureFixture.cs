using System.Globalization;
using SvdPipeline.Areas;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests;

/// <summary>
/// Made-up figures with the shape of real ones, for tests of what stands after the measures: every measure, breakdown and statistic
/// for every borough, from a formula (no generator, so the same everywhere). As-of month February 2026.
/// </summary>
internal static class FigureFixture
{
    /// <summary>The as-of month of all fixtures.</summary>
    public static readonly DateOnly AsOf = new(2026, 2, 1);

    private static readonly string[] Windows = ["12m", "12m-1y", "12m-3y", "12m-5y"];

    /// <summary>Everything the product can measure, for 33 boroughs (police figures only for 32) and three London areas.</summary>
    public static FigureSet Full() => new(Boroughs.All.SelectMany(b => Area(b.Code, b, _ => true)).Concat(London(_ => true)));

    /// <summary>Tier 1: published counts and population only.</summary>
    public static FigureSet Sparse() => new(Boroughs.All.SelectMany(b => Area(b.Code, b, Published)).Concat(London(Published)));

    /// <summary>No figures at all.</summary>
    public static FigureSet Empty() => new([]);

    /// <summary>Made-up ward codes of a borough and their names.</summary>
    public static IReadOnlyDictionary<string, string> Wards { get; } = Boroughs.All.Where(b => b.InScheme)
        .SelectMany(b => Enumerable.Range(1, 12 + Index(b) % 10).Select(n => (Code: WardCode(b, n), Name: $"{b.Name} ward {n.ToString(CultureInfo.InvariantCulture)}")))
        .ToDictionary(w => w.Code, w => w.Name, StringComparer.Ordinal);

    private static bool Published(Measure m) => m.Evidence is not ("record" or "case");

    private static int Index(Borough b) => int.Parse(b.Code[3..], CultureInfo.InvariantCulture);

    private static string WardCode(Borough b, int n) => "E0590" + (Index(b) * 100 + n).ToString("D4", CultureInfo.InvariantCulture);

    private static IEnumerable<Figure> London(Func<Measure, bool> wanted) =>
        new[] { "london-32", "inner-london", "outer-london" }.SelectMany(area => Area(area, null, wanted));

    private static IEnumerable<Figure> Area(string area, Borough? borough, Func<Measure, bool> wanted)
    {
        var size = borough is null ? area == "london-32" ? 32m : 16m : 0.7m + Index(borough) % 7 * 0.1m;
        return MeasureCatalogue.Compared
            .Where(m => wanted(m) && (borough is null or { InScheme: true } || m.Unit == "residents"))
            .SelectMany((m, i) => OfMeasure(m, i, area, borough, size));
    }

    private static IEnumerable<Figure> OfMeasure(Measure m, int i, string area, Borough? borough, decimal size)
    {
        var level = m.Unit == "residents" ? (m.Id == "residents-under-25" ? 82_000m : 270_000m) : Math.Max(14m, 4_200m / (1 + i));
        var population = Math.Round(270_000m * size);
        decimal CountOf(string period) => Math.Round(level * size * (1 + Wave(area + m.Id + period) * 0.2m));
        var now = CountOf("12m");
        if (m.Indicator is { } indicator)
        {
            var part = Math.Round(now * 0.1m);
            yield return indicator.Statistic switch
            {
                "share" => Share(m, area, "2023", "", "", part, now),
                "rate" => Rate(m, area, "2023", "", "", part, population),
                _ => Count(m, area, "2023", part),
            };
            yield break;
        }

        if (m.Unit is "residents" or "respondents")
        {
            var period = m.Id switch { "residents-projected" => "2026", "residents-estimated" => "2021", _ => "12m" };
            yield return Count(m, area, period, now);
            foreach (var f in m.Breakdowns.SelectMany(b => Parts(m, area, period, MeasureCatalogue.Breakdown(b), borough, now, population)))
            {
                yield return f;
            }

            yield break;
        }

        if (m.Id == "concentration")
        {
            yield return Share(m, area, "12m", "", "", Math.Round(now * 0.22m), now);
            yield break;
        }

        if (m.Id == "concentration-gini")
        {
            yield return new Figure(m.Id, area, "12m", "", "", 41, 100, 0.41, null, null, "index", "Gini", "", "", m.Evidence);
            yield break;
        }

        foreach (var window in Windows)
        {
            yield return Count(m, area, window, CountOf(window));
            if (m.Population == "none")
            {
                continue;
            }

            yield return Rate(m, area, window, "", "", CountOf(window), population);
            if (window != "12m")
            {
                yield return Change(m, area, window, now, CountOf(window));
            }
        }

        yield return new Figure(m.Id, area, "5y-mean", "", "", level * size * 5, 5, (double)(level * size), null, null, "mean", "Mean of five years", "", "", m.Evidence);
        if (borough is { InScheme: true } && m.Population != "none")
        {
            yield return new Figure(m.Id, area, "12m", "", "", now, now, 1.05, 0.97, 1.14, "ratio", "Log normal", "", "", m.Evidence);
            var rank = 1 + Index(borough) * 7 % 32;
            yield return new Figure(m.Id, area, "12m", "", "", now, population, rank, Math.Max(1, rank - 4), Math.Min(32, rank + 4), "rank", "Simulation of ranks", "", "", m.Evidence);
        }

        for (var month = 0; m.Months && month < 60; month++)
        {
            var id = AsOf.AddMonths(-month).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            yield return Count(m, area, id, Math.Round(level * size / 12 * (1 + Wave(area + m.Id + id) * 0.3m)));
        }

        foreach (var f in m.Breakdowns.SelectMany(b => Parts(m, area, "12m", MeasureCatalogue.Breakdown(b), borough, now, population)))
        {
            yield return f;
        }

        foreach (var f in m.Breakdowns.Where(b => b is "element" or "ward").SelectMany(b => Windows[1..].Take(b == "ward" ? 1 : 3)
            .SelectMany(w => Parts(m, area, w, MeasureCatalogue.Breakdown(b), borough, CountOf(w), population))))
        {
            yield return f;
        }
    }

    private static IEnumerable<Figure> Parts(Measure m, string area, string period, Breakdown b, Borough? borough, decimal total, decimal population)
    {
        var categories = b.Id switch
        {
            "ward" => borough is null ? [] : [.. Wards.Keys.Where(w => w.StartsWith(WardCode(borough, 0)[..7], StringComparison.Ordinal)), "unknown"],
            "lsoa" => borough is null ? [] : Enumerable.Range(1, 10).Select(n => "E0100" + (Index(borough) * 100 + n).ToString("D4", CultureInfo.InvariantCulture)).ToArray(),
            _ => b.Categories.Select(c => c.Id).ToArray(),
        };
        var weights = categories.Select(c => 1.05m + Wave(area + m.Id + b.Id + c)).ToArray();
        for (var i = 0; i < categories.Length; i++)
        {
            var n = Math.Floor(total * weights[i] / weights.Sum());
            yield return Count(m, area, period, n, b.Id, categories[i]);
            yield return Share(m, area, period, b.Id, categories[i], n, total);
            if (b.Id == "ward" && categories[i] != "unknown")
            {
                yield return Rate(m, area, period, b.Id, categories[i], n, Math.Round(population / (categories.Length - 1)));
            }

            if (b.Id is "victim_age" or "victim_sex" or "patient_age" or "patient_sex" && categories[i] != "unknown")
            {
                yield return Rate(m, area, period, b.Id, categories[i], n, Math.Round(population / categories.Length));
            }
        }
    }

    /// <summary>A number from -1 to 1 that depends on the text only.</summary>
    private static decimal Wave(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash % 2001 / 1000m - 1;
    }

    private static Figure Count(Measure m, string area, string period, decimal n, string breakdown = "", string category = "")
    {
        var (lower, upper) = m.Unit == "residents" ? (null, null) : Limits(n);
        return new Figure(m.Id, area, period, breakdown, category, n, null, (double)n, lower, upper, "count", n < 10 ? "Exact" : "Byar's", "", "", m.Evidence);
    }

    private static Figure Rate(Measure m, string area, string period, string breakdown, string category, decimal n, decimal population)
    {
        var (lower, upper) = Limits(n);
        var scale = m.RateBase / (double)population;
        return new Figure(m.Id, area, period, breakdown, category, n, population, (double)n * scale, lower * scale, upper * scale, "rate", n < 10 ? "Exact" : "Byar's", "", "", m.Evidence);
    }

    private static Figure Share(Measure m, string area, string period, string breakdown, string category, decimal n, decimal total)
    {
        const double z = 1.95996398454005;
        if (total == 0)
        {
            return new Figure(m.Id, area, period, breakdown, category, n, total, null, null, null, "share", "Wilson", "z", "There is no record to take a share of.", m.Evidence);
        }

        var (x, all) = ((double)n, (double)total);
        var spread = z * Math.Sqrt(z * z + 4 * x * (1 - x / all));
        return new Figure(m.Id, area, period, breakdown, category, n, total, x / all,
            (2 * x + z * z - spread) / (2 * (all + z * z)), (2 * x + z * z + spread) / (2 * (all + z * z)), "share", "Wilson",
            total < 20 ? "u" : "", total < 20 ? "The base is under 20." : "", m.Evidence);
    }

    private static Figure Change(Measure m, string area, string window, decimal now, decimal before)
    {
        if (m.Breaks.Count > 0 && window != "12m-1y")
        {
            return new Figure(m.Id, area, window, "", "", null, null, null, null, null, "change", "Exact conditional binomial", "b", m.Breaks[0].Reason, m.Evidence);
        }

        var (a, b) = ((double)now, (double)Math.Max(before, 1));
        var error = Math.Sqrt(1 / Math.Max(a, 1) + 1 / b);
        var z = Math.Abs(Math.Log(Math.Max(a, 1) / b)) / error;
        var p = Math.Exp(-0.717 * z - 0.416 * z * z);
        return new Figure(m.Id, area, window, "", "", now, before, a / b - 1, a / b * Math.Exp(-1.96 * error) - 1, a / b * Math.Exp(1.96 * error) - 1,
            "change", "Exact conditional binomial", before < 20 ? "u" : "", before < 20 ? "The base is under 20." : "", m.Evidence, p);
    }

    private static (double? Lower, double? Upper) Limits(decimal count)
    {
        var x = (double)count;
        if (x < 10)
        {
            return (Math.Max(0, x - 1.96 * Math.Sqrt(x)), x + 1.96 * Math.Sqrt(x + 1) + 1);
        }

        var (l, u) = (1 - 1 / (9 * x) - 1.96 / (3 * Math.Sqrt(x)), 1 - 1 / (9 * (x + 1)) + 1.96 / (3 * Math.Sqrt(x + 1)));
        return (x * l * l * l, (x + 1) * u * u * u);
    }
}
