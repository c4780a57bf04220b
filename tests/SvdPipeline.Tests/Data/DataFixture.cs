using AngleSharp.Html.Parser;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents;
using SvdPipeline.Documents.Content;
using SvdPipeline.Documents.Charts;
using SvdPipeline.Documents.Data;
using SvdPipeline.Measures;
using SvdPipeline.Storage;

namespace SvdPipeline.Tests.Data;

/// <summary>A borough's inputs with two small documents that hold every kind of table.</summary>
internal static class DataFixture
{
    public static readonly Borough Haringey = Boroughs.Find("Haringey")!;

    public static readonly Snapshot Police = new(
        "00112233445566aa", "safestats-mps-crime", "raw_crime", "mps/crime.csv", "00112233445566aa" + new string('0', 48), 1000,
        new DateOnly(2026, 3, 10), new DateOnly(2026, 2, 28), "", "2021-03", "canonical", 100, 98, 2, 98, 3, true);

    public static readonly Snapshot Census = Police with { Id = "ff", Source = "census-population", File = "census.csv", Sha256 = new string('f', 64), Synthetic = false };

    private static readonly FigureSet Figures = FigureFixture.Full();

    private const string Sna = """
        <section id="kinds"><h2>Kinds of serious violence</h2>
        <table id="tbl-kinds-strands" class="data"><caption>Table 1: The strands, "now" and before</caption>
        <thead><tr><th scope="col">Strand</th><th scope="col">Records</th><th scope="col">Rate per 1,000</th><th scope="col">Change</th></tr></thead>
        <tbody>
        <tr><th scope="row">In scope</th><td class="num" data-figure="E09000014.in-scope-count.12m">4,032</td><td class="num" data-figure="E09000014.in-scope-rate.12m">15.1</td><td class="num" data-figure="E09000014.in-scope-change.12m-3y">[b]</td></tr>
        <tr><th scope="row">Domestic abuse</th><td class="num" data-figure="E09000014.domestic-abuse-count.12m">1,000</td><td class="num" data-figure="E09000014.domestic-abuse-rate.12m">3.0</td><td class="num" data-figure="E09000014.child-in-domestic-abuse-change.12m-2y">[x]</td></tr>
        </tbody></table><p class="note">Rates by Census 2021.</p><p class="source">Source: police records.</p><p>After.</p></section>
        <section id="annex-glossary"><h2>Glossary</h2>
        <table id="tbl-glossary" class="data layout-text"><caption>Table 2: Words</caption><thead><tr><th scope="col">Word</th><th scope="col">Meaning</th></tr></thead>
        <tbody><tr><th scope="row">=SUM(A1)</th><td>Comma, "quote"</td></tr><tr><th scope="row">-5</th><td>@name</td></tr></tbody></table></section>
        """;

    private const string Strategy = """
        <section id="needs"><h2>What the assessment tells us</h2><p>There were <span data-figure="E09000009.in-scope-rate.12m">9.9</span>.</p>
        <table id="tbl-needs" class="data"><caption>Table 1: Needs</caption><thead><tr><th scope="col">Measure</th><th scope="col">Records</th></tr></thead>
        <tbody><tr><th scope="row">In scope</th><td class="num" data-figure="E09000014.in-scope-count.12m">[c]</td></tr></tbody></table></section>
        """;

    public static BoroughDataInputs Inputs(Edition edition = Edition.Official)
    {
        var suppressed = new FigureSet(Figures.All.Select(f => f.Id == "E09000014.in-scope-count.12m"
            ? f with { Numerator = null, Value = null, Lower = null, Upper = null, Status = "c", Reason = "Under 5." }
            : f));
        return new BoroughDataInputs(
            Haringey, edition, FigureFixture.AsOf, Figures, suppressed, [Police, Census], FigureFixture.Wards,
            [Tree("sna", Sna, edition), Tree("strategy", Strategy, edition)]);
    }

    public static DocumentTree Tree(string kind, string body, Edition edition = Edition.Official) => new(
        kind, $"Strategic needs assessment: {Haringey.Name}", Haringey, edition, FigureFixture.AsOf, "OFFICIAL-SENSITIVE", "Synthetic sample data: no real person or event.",
        new HtmlParser().ParseDocument($"<!doctype html><html><body>{body}</body></html>"), new Dictionary<string, Chart>(),
        [new KeyFinding("changed", "in-scope", "rose", $"{kind}: serious violence rose.", ["E09000014.in-scope-change.12m-1y"])]);
}
