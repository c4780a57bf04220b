using SvdPipeline.Disclosure;
using SvdPipeline.Documents.Content;
using SvdPipeline.Measures;
using SvdPipeline.Partnership;

namespace SvdPipeline.Tests.Content;

/// <summary>What documents make of partner data: the tier, the register, surveys, and what the public edition withholds.</summary>
public class PartnerDataTests
{
    private static readonly string[] TierTwo = ["safestats-mps-crime", "safestats-las", "mps-recorded-crime", "census-population"];

    [Theory]
    [InlineData("Tier 1", "mps-recorded-crime", "census-population")]
    [InlineData("Tier 2", "safestats-mps-crime", "safestats-las")]
    [InlineData("Tier 2", "safestats-mps-crime", "safestats-las", "partner-asb")]
    [InlineData("Tier 3", "safestats-mps-crime", "safestats-las", "partner-asb", "partner-social-care")]
    [InlineData("Tier 3", "safestats-mps-crime", "safestats-las", "partner-asb", "partner-survey")]
    [InlineData("Tier 1", "mps-recorded-crime", "partner-asb", "partner-social-care")]
    public void Tier_IsWorkedOutFromTheSourcesThatCoverTheBorough(string tier, params string[] supplied)
    {
        var sna = DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Official, Inputs(supplied));
        Assert.Contains(tier + ":", sna.Body.QuerySelector("#cover")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void SourceOfAnotherBorough_DoesNotRaiseTheTier()
    {
        var figures = new FigureSet(FigureFixture.Full().All.Where(f => f.Area != ContentInputs.Haringey.Code || MeasureCatalogue.Measure(f.Measure).Evidence != "case"));
        var sna = DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Official, ContentInputs.Of(figures, [.. TierTwo, "partner-asb", "partner-social-care"]));
        Assert.Contains("Tier 2:", sna.Body.QuerySelector("#cover")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Does not cover Haringey", sna.Body.QuerySelector("#tbl-data-supplied")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Register_ListsEverySourceWithItsBasisAndGap()
    {
        var rows = DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Official, Inputs(TierTwo))
            .Body.QuerySelectorAll("#tbl-data-supplied tbody tr").Select(r => r.Children.Select(c => c.TextContent).ToArray()).ToArray();
        Assert.Contains(rows, r => r[0].StartsWith("Metropolitan Police crime", StringComparison.Ordinal) && r[4] == "None found");
        Assert.Contains(rows, r => r[0] == "Youth justice case data" && r[3] == "Not yet" && r[4] == "Not supplied");
        Assert.All(rows, r => Assert.All(r, cell => Assert.NotEqual("", cell)));
    }

    [Fact]
    public void Survey_PublicEditionHidesFewRespondentsAndSmallBases()
    {
        SurveyAnswer[] answers =
        [
            Answer("Safe?", "Yes", 90, 120), Answer("Safe?", "No", 27, 120), Answer("Safe?", "Not said", 3, 120), Answer("Sure?", "Yes", 30, 60), Answer("Sure?", "No", 30, 60),
        ];
        var inputs = Inputs(TierTwo) with { Survey = answers };
        Assert.Equal(["75.0%", "22.5%", "2.5%", "50.0%", "50.0%"], Shares(inputs, Edition.Official));
        Assert.Equal(["75%", "[c]", "[c]", "[c]", "[c]"], Shares(inputs, Edition.Public));
    }

    [Fact]
    public void SmallCaseCountsAndHomes_AreNotInThePublicEdition()
    {
        static FigureCount Of(string measure, long n, string breakdown = "", string category = "") =>
            new(new FigureCell(measure, "E09000014", "12m", breakdown, category), n, 70_000, null, null);
        var official = FigureBuilder.From(
            [
                Of("children-exploited", 40), Of("children-exploited", 3, "case_age", "10-14"), Of("children-exploited", 17, "case_age", "15-19"), Of("children-exploited", 20, "case_age", "unknown"),
                Of("children-exploited", 40, "case_ward", "E05013585"), Of("children-in-need", 4), Of("treatment-people", 7), Of("treatment-events", 43),
            ],
            new StandardPeriods(new DateOnly(2026, 2, 28)));
        var edition = PublicEdition.Of(official);
        string Shown(string measure, string breakdown = "", string category = "") => edition.Find("E09000014", measure, "count", "12m", breakdown, category) is { } f
            ? f.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? f.Status
            : "";
        Assert.Equal(["40", "c", "c", "20", "c", "c", "c", "45"],
        [
            Shown("children-exploited"), Shown("children-exploited", "case_age", "10-14"), Shown("children-exploited", "case_age", "15-19"), Shown("children-exploited", "case_age", "unknown"),
            Shown("children-exploited", "case_ward", "E05013585"), Shown("children-in-need"), Shown("treatment-people"), Shown("treatment-events"),
        ]);
    }

    [Fact]
    public void TacticalTasking_IsInTheOfficialEditionOnly()
    {
        var record = PartnershipRecord.Empty(ContentInputs.Haringey.Code) with
        {
            Commentary = new Dictionary<string, string> { ["sna/places-tasking"] = "Operation Example in the town centre." },
        };
        var inputs = ContentInputs.Of(FigureFixture.Full(), TierTwo, null, record);
        Assert.Contains("Operation Example", DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Official, inputs).Body.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Operation Example", DocumentContent.Render("sna", ContentInputs.Haringey, Edition.Public, inputs).Body.Body!.TextContent, StringComparison.Ordinal);
    }

    private static SurveyAnswer Answer(string question, string answer, long respondents, long of) => new("E09000014", "Safety", new DateOnly(2025, 10, 1), question, answer, respondents, of);

    private static IEnumerable<string> Shares(DocumentInputs inputs, Edition edition) =>
        DocumentContent.Render("sna", ContentInputs.Haringey, edition, inputs).Body.QuerySelectorAll("#tbl-local-survey tbody tr").Select(r => r.Children[3].TextContent);

    /// <summary>Figures of the sources supplied only.</summary>
    private static DocumentInputs Inputs(IReadOnlyList<string> supplied) =>
        ContentInputs.Of(new FigureSet(FigureFixture.Full().All.Where(f => supplied.Contains(MeasureCatalogue.Measure(f.Measure).Needs))), supplied);
}
