using AngleSharp.Html.Parser;
using SvdPipeline.Areas;
using SvdPipeline.Disclosure;
using SvdPipeline.Documents;

namespace SvdPipeline.Tests;

/// <summary>A document by hand with every element of the vocabulary, for the writers.</summary>
internal static class DocumentFixture
{
    public static DocumentTree Tree(string borough = "Haringey") => new(
        "sna", $"Strategic needs assessment: {borough}", Boroughs.Find(borough)!, Edition.Official, new DateOnly(2026, 2, 1), "OFFICIAL-SENSITIVE",
        "Synthetic data: every record behind this document is invented.",
        new HtmlParser().ParseDocument($"<!doctype html><html><body>{Cover(borough)}{Summary}{Kinds}{Wards}{Causes}{Sources}</body></html>"),
        ChartFixture.All.ToDictionary(c => c.Id, StringComparer.Ordinal),
        []);

    private static string Cover(string borough) => $"""
        <section id="cover">
          <h2>Strategic needs assessment: {borough}</h2>
          <p class="lead">Serious Violence Duty, Police, Crime, Sentencing and Courts Act 2022</p>
          <dl class="cover">
            <dt>Borough</dt><dd>{borough} (E09000014)</dd>
            <dt>Period</dt><dd>March 2025 to February 2026</dd>
            <dt>Status</dt><dd>Draft</dd>
            <dt>Edition</dt><dd>Official</dd>
            <dt>Tier</dt><dd>2 of 3: police records and one health source. Two partner sources more would raise it.</dd>
          </dl>
          <p class="marking">OFFICIAL-SENSITIVE</p>
        </section>
        """;

    private const string Summary = """
        <section id="summary">
          <h2>Summary and recommendations</h2>
          <p class="lead">In the 12 months to February 2026 there were <span data-figure="f-1">3,072</span> records of serious violence in Haringey.</p>
          <aside class="key-findings">
            <h3>Key findings</h3>
            <ul>
              <li><strong>3,072 records</strong>, a rate of 11.6 per 1,000 residents (95% limits 11.2 to 12.0); London: 8.9.</li>
              <li>Knife injury victims under 25: 37, similar to the year before (26).</li>
              <li>Domestic abuse &amp; sexual violence make up <em>more than half</em>: see <a href="#kinds">kinds of serious violence</a>.</li>
            </ul>
          </aside>
          <h3>Recommendations</h3>
          <p class="placeholder">The partnership's recommendations are not written yet. They belong in commentary/sna/summary.md.</p>
          <div class="commentary"><p>The partnership agreed in January to look again at <a href="https://www.gov.uk/government/publications/serious-violence-duty">the statutory guidance</a>.</p>
            <ol><li>Agree the definition.</li><li>Share health data:<ul><li>ambulance;</li><li>emergency departments.</li></ul></li></ol></div>
          <p>A second list starts again:</p>
          <ol><li>One.</li><li>Two.</li></ol>
          <blockquote><p>Nobody asked us before.</p></blockquote>
        </section>
        """;

    private const string Kinds = """
        <section id="kinds">
          <h2>Kinds of serious violence</h2>
          <p>Records are counted once, however many strands they belong to. The rate uses residents at Census 2021.</p>
          <h3>Monthly series</h3>
          <figure data-chart="kinds-monthly"></figure>
          <h3>Offence elements</h3>
          <figure data-chart="kinds-elements"></figure>
          <table id="tbl-kinds-elements" class="data">
            <caption>Table 1: Serious violence by offence element, Haringey, 12 months to February 2026</caption>
            <thead><tr><th scope="col">Offence element</th><th scope="col" class="num">Records</th><th scope="col" class="num">Rate per 1,000</th><th scope="col" class="num">95% limits</th><th scope="col" class="num">Year before</th><th scope="col">Change</th></tr></thead>
            <tbody>
              <tr><th scope="row">Violence with injury</th><td class="num" data-figure="f-2">1,204</td><td class="num">4.6</td><td class="num">4.3 to 4.8</td><td class="num">1,251</td><td>similar</td></tr>
              <tr><th scope="row">Rape</th><td class="num">311</td><td class="num">1.2</td><td class="num">1.0 to 1.3</td><td class="num">262</td><td>rose</td></tr>
              <tr><th scope="row">Stalking, harassment and controlling or coercive behaviour</th><td class="num">254</td><td class="num">1.0</td><td class="num">0.8 to 1.1</td><td class="num">240</td><td>similar [b]</td></tr>
              <tr><th scope="row">Homicide</th><td class="num">[c]</td><td class="num">[c]</td><td class="num">[c]</td><td class="num">[c]</td><td>[c]</td></tr>
            </tbody>
          </table>
          <p class="note">[c] suppressed to protect people; [b] break in the series.</p>
          <p class="source">Source: synthetic police records.</p>
          <h3>Comparison</h3>
          <figure data-chart="kinds-rank"></figure>
          <figure data-chart="kinds-tiles"></figure>
          <figure data-chart="kinds-funnel"></figure>
          <h4>Overlap of the strands</h4>
          <figure data-chart="kinds-overlap"></figure>
          <figure data-chart="under-25-hours"></figure>
          <figure data-chart="people-pyramid"></figure>
          <figure data-chart="people-sex"></figure>
        </section>
        """;

    private static string Wards => $"""
        <section id="places">
          <h2>Places</h2>
          <h3>Wards</h3>
          <table id="tbl-places-wards" class="data wide">
            <caption>Table 2: Wards by rate of serious violence</caption>
            <thead><tr><th scope="col">Ward</th><th scope="col" class="num">Records</th><th scope="col" class="num">Residents</th><th scope="col" class="num">Rate per 1,000</th><th scope="col" class="num">Lower limit</th><th scope="col" class="num">Upper limit</th><th scope="col" class="num">Rank in borough</th><th scope="col" class="num">Rank in London</th><th scope="col" class="num">Year before</th><th scope="col">Change in a year</th><th scope="col">Boundaries</th></tr></thead>
            <tbody>{string.Concat(Enumerable.Range(1, 42).Select(i => $"""<tr><th scope="row">{(i % 4 == 0 ? "Tottenham Central and Bruce Castle North" : "Ward")} {i}</th><td class="num">{400 - (i * 7)}</td><td class="num">{13_100 + (i * 41):N0}</td><td class="num">{(400 - (i * 7)) / 13.4:F1}</td><td class="num">{(370 - (i * 7)) / 13.4:F1}</td><td class="num">{(430 - (i * 7)) / 13.4:F1}</td><td class="num">{i}</td><td class="num">{i * 14}</td><td class="num">{395 - (i * 7)}</td><td>similar</td><td class="num">{(i % 5 == 0 ? "split in May 2022 from two wards of the old boundaries (0.5 each)" : "unchanged")}</td></tr>"""))}</tbody>
          </table>
          <p class="source">Source: synthetic police records.</p>
          <h3>Persistent places</h3>
          <p>Small areas in the top decile in each of the last three years.</p>
        </section>
        """;

    private const string Causes = """
        <section id="causes">
          <h2>Causes: risk and protective factors</h2>
          <p class="missing">Not available [x]: no indicators were supplied. The Department for Education publishes exclusions and absence.</p>
          <figure data-chart="causes-exclusions" class="missing"><p class="missing">Figure 10: no data for this chart.</p></figure>
          <table id="tbl-causes-gaps" class="data layout-text">
            <caption>Table 3: What is missing, who holds it and how to supply it</caption>
            <thead><tr><th scope="col">Missing</th><th scope="col">Who holds it</th><th scope="col">How to supply it</th></tr></thead>
            <tbody><tr><th scope="row">School exclusions</th><td>Department for Education</td><td>Published each July; place the file in the landing folder. <a href="https://explore-education-statistics.service.gov.uk">Where to find it</a></td></tr>
            <tr><th scope="row">First-time entrants to youth justice</th><td>Youth Justice Board</td><td>Ask the youth justice service of the borough for its annual return,<br>or use the published regional figure.</td></tr></tbody>
          </table>
        </section>
        """;

    private const string Sources = """
        <section id="annex-sources">
          <h2>Sources, coverage and quality</h2>
          <p>Each source is listed with its publisher and licence. The tables above are also files beside this document.</p>
        </section>
        """;
}
