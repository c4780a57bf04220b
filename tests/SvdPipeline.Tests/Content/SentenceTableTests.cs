using System.Globalization;
using SvdPipeline.Definition;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;

namespace SvdPipeline.Tests.Content;

/// <summary>
/// Figures in, sentence out: each row of <c>Fixtures/sentences/sentences.csv</c> gives counts, from which the project's own statistics make the figures,
/// and the sentence they must give. Rows of published documents are the counts of those documents and what our rules say of them.
/// </summary>
public sealed class SentenceTableTests
{
    private static readonly Dictionary<string, string>[] Rows = [.. CsvTable.Parse(File.ReadAllText(Repository.Fixture("sentences", "sentences.csv"))).Named()];

    public static TheoryData<int> RowNumbers() => [.. Enumerable.Range(0, Rows.Length)];

    [Theory]
    [MemberData(nameof(RowNumbers))]
    public void FiguresIn_SentenceOut(int row)
    {
        var said = new Row(Rows[row]).Sentence();
        Assert.True(said == Rows[row]["sentence"], $"Row {row + 2} says: {said}");
    }

    [Fact]
    public void Table_HoldsPublishedExamplesAndEveryKindOfSentence()
    {
        Assert.True(Rows.Count(r => r["source"].EndsWith("(published)", StringComparison.Ordinal)) >= 25);
        Assert.Equal(["beside", "change", "largest", "level", "rank", "since", "undetermined", "valued", "versus"], Rows.Select(r => r["say"]).Distinct().Order(StringComparer.Ordinal));
    }

    private sealed class Row(Dictionary<string, string> cells)
    {
        private readonly Measure measure = MeasureCatalogue.Measure(cells["measure"]) is var known && cells["noun"].Length > 0 ? known with { Noun = cells["noun"] } : known;

        private DateOnly AsOf => DateOnly.ParseExact(cells["as_of"], "yyyy-MM", CultureInfo.InvariantCulture);

        private string Period => cells["period"].Length > 0 ? cells["period"] : "12m-1y";

        private FigureCell Cell => new(cells["measure"], "E09000014", "12m");

        public string Sentence() => cells["say"] switch
        {
            "change" => Sentences.Change(measure, Change(), Period, AsOf),
            "since" => Sentences.Since(measure, Change(), Period, AsOf),
            "level" => Sentences.Level(measure, Count("now"), Has("population") ? Rate("now", "population") : null, AsOf),
            "versus" => Sentences.Versus(measure, cells["area"], Rate("now", "population"), cells["other"], Levels.Rate(Cell, Number("other_now"), Number("other_population"))),
            "beside" => Sentences.Beside(Rate("now", "population"), cells["other"], cells["other"], Levels.Rate(Cell, Number("other_now"), Number("other_population"))),
            "rank" => Sentences.Rank(cells["area"], Given(() => Levels.Count(Cell, Number("rank")) with { Statistic = "rank", Lower = (double)Number("lower"), Upper = (double)Number("upper") })),
            "undetermined" => Sentences.Undetermined(Count("now"), Given(() => Levels.Count(Cell, Number("more")))),
            "largest" => Sentences.Largest(measure, "offence element", Shares()),
            "valued" => Sentences.Valued(measure, cells["statistic"], Given(() => Levels.Count(Cell, Number("now")) with { Statistic = cells["statistic"], Value = (double)Number("value"), Lower = null }), Given(() => Levels.Count(Cell, Number("total"))), null),
            _ => throw new InvalidOperationException(cells["say"]),
        };

        private Figure? Change() => Given(() => Period == StandardPeriods.FiveYearMean
            ? Changes.FromMean(Cell.In(Period), Number("now"), Number("before"))
            : Changes.Between(Cell.In(Period), Number("now"), Number("before")));

        private Figure? Count(string count) => Given(() => Levels.Count(Cell, Number(count)));

        private Figure? Rate(string count, string population) => Given(() => Levels.Rate(Cell, Number(count), Number(population)));

        /// <summary>The figure, or one with the row's mark and reason in its place; <c>x</c> without a reason is no figure at all.</summary>
        private Figure? Given(Func<Figure> make) => cells["status"] switch
        {
            "" => make(),
            "x" => null,
            var status => Levels.Count(Cell, 0) with { Numerator = null, Value = null, Lower = null, Upper = null, Status = status, Reason = cells["reason"] },
        };

        private IEnumerable<(string Label, Figure? Share)> Shares()
        {
            var parts = cells["shares"].Split(';').Select(p => p.Split('=')).ToArray();
            var total = parts.Sum(p => p[1].Length > 0 ? decimal.Parse(p[1], CultureInfo.InvariantCulture) : 0);
            return parts.Select(p => (p[0], (Figure?)(p[1].Length > 0
                ? Levels.Share(Cell, decimal.Parse(p[1], CultureInfo.InvariantCulture), total)
                : Levels.Share(Cell, 0, total) with { Value = null, Status = "c" })));
        }

        private bool Has(string column) => cells[column].Length > 0;

        private decimal Number(string column) => decimal.Parse(cells[column], CultureInfo.InvariantCulture);
    }
}
