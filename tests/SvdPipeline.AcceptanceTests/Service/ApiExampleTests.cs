using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Api;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Tests;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>The calls that <c>functions/Api/README.md</c> shows, one a route, run against the app; the page has them letter for letter.</summary>
[Collection("London")]
public sealed partial class ApiExampleTests(ServedLondon served) : IClassFixture<ServedLondon>
{
    private const string Page = "functions/Api/README.md";

    [Fact]
    public async Task EveryCall_OfThePage_Works()
    {
        var month = served.Month;
        using var analyst = Client(Roles.Analyst);
        using var coordinator = Client(Roles.Coordinator);
        using var extract = new MemoryStream("a,b\r\n1,2\r\n"u8.ToArray());
        var json = ApiJson.Options;

        // example
        var me = await analyst.GetFromJsonAsync<Person>("/api/v1/me", json);
        var sources = await analyst.GetFromJsonAsync<List<SourceFreshness>>("/api/v1/sources", json);
        var police = await analyst.GetFromJsonAsync<SourceFreshness>("/api/v1/sources/mps-recorded-crime", json);
        var months = await analyst.GetFromJsonAsync<List<string>>("/api/v1/months", json);
        var boroughs = await analyst.GetFromJsonAsync<List<BoroughView>>("/api/v1/boroughs", json);
        var haringey = await analyst.GetFromJsonAsync<BoroughView>("/api/v1/boroughs/E09000014", json);

        // example
        var sent = await analyst.PostAsync("/api/v1/uploads?name=extract.csv", new StreamContent(extract));
        var receipt = await sent.Content.ReadFromJsonAsync<LandingReceipt>(json);
        var uploads = await analyst.GetFromJsonAsync<List<LandingReceipt>>("/api/v1/uploads?size=20", json);
        var upload = await analyst.GetFromJsonAsync<LandingReceipt>($"/api/v1/uploads/{receipt!.Id}", json);

        // example
        var ordered = await analyst.PostAsJsonAsync("/api/v1/builds", new OrderForm(month, Boroughs: ["E09000014"]), json);
        var build = await ordered.Content.ReadFromJsonAsync<BuildRecord>(json);
        var builds = await analyst.GetFromJsonAsync<Page<BuildRecord>>("/api/v1/builds?size=20", json);
        var progress = await analyst.GetFromJsonAsync<BuildProgress>($"/api/v1/builds/{build!.Id}", json);
        var cancelled = await analyst.PostAsync($"/api/v1/builds/{build.Id}/cancel", null);
        var retried = await analyst.PostAsync($"/api/v1/builds/{build.Id}/retry", null);

        // example
        var files = await analyst.GetFromJsonAsync<List<DocumentFile>>($"/api/v1/documents/{month}/public/E09000014", json);
        var word = await analyst.GetByteArrayAsync($"/api/v1/documents/{month}/public/E09000014/sna.docx");
        var pages = await coordinator.GetFromJsonAsync<List<DocumentFile>>($"/api/v1/documents/{month}/official/comparison", json);
        var workbook = await coordinator.GetByteArrayAsync($"/api/v1/documents/{month}/official/comparison/comparison.xlsx");
        var figures = await analyst.GetFromJsonAsync<FigurePage>($"/api/v1/figures/{month}/official/E09000014?measure=in-scope&statistic=rate&breakdown=none", json);
        var table = await analyst.GetStringAsync($"/api/v1/figures/{month}/official/E09000014?measure=in-scope&format=csv");
        var compared = await coordinator.GetFromJsonAsync<FigurePage>($"/api/v1/comparison/{month}/official?measure=in-scope&statistic=rate&period=12m", json);

        // example
        var written = await analyst.GetFromJsonAsync<List<PartnershipFile>>("/api/v1/boroughs/E09000014/partnership", json);
        var plan = await analyst.GetAsync("/api/v1/boroughs/E09000014/partnership/plan.yaml");
        var edit = new HttpRequestMessage(HttpMethod.Put, "/api/v1/boroughs/E09000014/partnership/plan.yaml");
        edit.Headers.IfMatch.Add(plan.Headers.ETag!);
        edit.Content = new StringContent(await plan.Content.ReadAsStringAsync(), new MediaTypeHeaderValue("application/yaml"));
        var saved = await analyst.SendAsync(edit);

        // example
        var definitions = await analyst.GetFromJsonAsync<List<DefinitionView>>("/api/v1/definitions", json);
        var definition = await analyst.GetFromJsonAsync<DefinitionView>("/api/v1/definitions/london-2023", json);
        var acts = await coordinator.GetFromJsonAsync<Page<AuditEntry>>("/api/v1/audit?day=2026-02-28", json);
        var meaning = await analyst.GetFromJsonAsync<CatalogueEntry>("/api/v1/problems/SVD-W107", json);

        // end
        Assert.All([sent, ordered, cancelled, retried, plan, saved], answer => Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri} gave {answer.StatusCode}"));
        Assert.Equal(Roles.Analyst, me!.Role);
        Assert.All(new[] { sources!.Count, months!.Count, boroughs!.Count, haringey!.Documents.Count, uploads!.Count, builds!.Items.Count, files!.Count, word.Length, pages!.Count, workbook.Length }, count => Assert.NotEqual(0, count));
        Assert.All(new[] { figures!.Figures.Count, table.Length, compared!.Figures.Count, written!.Count, definitions!.Count }, count => Assert.NotEqual(0, count));
        Assert.Equal(("mps-recorded-crime", receipt.Id, build.Id, "london-2023", "SVD-W107"), (police!.Id, upload!.Id, progress!.Build.Id, definition!.Profile.Id, meaning!.Code));
        Assert.NotNull(acts);
    }

    [Fact]
    public void Page_HasTheCalls_LetterForLetter()
    {
        var blocks = CSharp().Matches(Repository.Text(Page)).Select(m => m.Groups[1].Value.Trim());
        var calls = Repository.Text("tests/SvdPipeline.AcceptanceTests/Service/ApiExampleTests.cs").Split("// example\n")[1..].Select(part => string.Join('\n', part.Split("// end")[0].Split("\n\n")[0].Split('\n').Select(line => line.Trim())).Trim());
        Assert.Equal(calls.Where(c => c.StartsWith("var ", StringComparison.Ordinal)), blocks);
    }

    [Fact]
    public void EveryRoute_OfTheDescription_HasACall()
    {
        using var description = JsonDocument.Parse(Repository.Text("functions/Api/openapi.json"));
        var page = Repository.Text(Page);
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            Assert.True(Regex.IsMatch(page, "\"" + Pattern(path.Name) + "[\"?]"), $"{Page} shows no call of {path.Name}");
        }
    }

    private static string Pattern(string path) => Placeholder().Replace(Regex.Escape(path).Replace("\\{", "{", StringComparison.Ordinal), "[^/\"?]+");

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharp();

    private HttpClient Client(string role)
    {
        var client = new HttpClient { BaseAddress = served.App.Client.BaseAddress };
        client.DefaultRequestHeaders.Add(EasyAuthPrincipal.Header, Principals.Header(ServedLondon.Person(role)));
        return client;
    }
}
