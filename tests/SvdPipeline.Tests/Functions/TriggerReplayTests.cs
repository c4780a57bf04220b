using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SvdPipeline.Tests.Functions;

/// <summary>What the Functions host posts, in the forms it uses, to the real app started as the host starts it.</summary>
public sealed class TriggerReplayTests(HostedApp hosted) : IClassFixture<HostedApp>
{
    private AppProcess App => hosted.App;

    [Fact]
    public async Task Probe_IsAnsweredAtOnce_AndABrowserIsNone()
    {
        Assert.Equal("ready", await App.Client.GetStringAsync("/"));
        using var browser = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept", "text/html" } } };
        using var answer = await App.Client.SendAsync(browser);
        Assert.NotEqual("ready", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task AddressOfTheHost_IsNotTaken()
    {
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"http://127.0.0.1:{hosted.Inherited}/"));
    }

    [Theory]
    [InlineData("queue-twice.json")]
    [InlineData("queue-once.json")]
    [InlineData("queue-object.json")]
    [InlineData("queue-metadata-overridden.json")]
    public async Task Message_InEveryForm_IsAnsweredWithAnObject(string file)
    {
        foreach (var function in new[] { "MeasureLondon", "BuildDocuments" })
        {
            var (status, answer) = await Post(function, Payload(file));
            Assert.Equal((HttpStatusCode.OK, JsonValueKind.Object), (status, answer.ValueKind));
        }

        Assert.DoesNotContain("ffffffffffff", App.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drop-twice.csv", true)]
    [InlineData("drop-once.csv", false)]
    public async Task DroppedFile_IsFoundByTheTimer_AndCheckedByItsMessage(string name, bool twice)
    {
        var path = $"landing/dropped/2026-03-01/{name}";
        Directory.CreateDirectory(hosted.At("landing", "dropped", "2026-03-01"));
        await File.WriteAllTextAsync(hosted.At(path.Split('/')), $"a,b\n1,{name}\n");
        File.SetLastWriteTimeUtc(hosted.At(path.Split('/')), new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(HttpStatusCode.OK, (await Post("SweepLanding", Payload("timer.json"))).Status);

        var receipt = Receipt(path);
        Assert.Equal("waiting", State(receipt));
        var message = Directory.GetFiles(hosted.At("queues", "ingest"), "*.msg").Select(File.ReadAllText).Single(text => text.Contains(name, StringComparison.Ordinal));
        var text = twice ? JsonSerializer.Serialize(message) : message;
        Assert.Equal(HttpStatusCode.OK, (await Post("IngestSource", Envelope(text))).Status);
        Assert.Equal("left-alone", State(receipt));
    }

    [Fact]
    public async Task MessageThatNobodyUnderstands_IsKeptForTheOperator()
    {
        foreach (var function in new[] { "RecordIngestFailure", "RecordMeasureFailure", "RecordDocumentFailure" })
        {
            Assert.Equal(HttpStatusCode.OK, (await Post(function, Payload("queue-text.json"))).Status);
        }

        var kept = Directory.GetFiles(hosted.At("builds", "unreadable")).Select(File.ReadAllText).ToArray();
        Assert.Equal(3, kept.Length);
        Assert.All(kept, text => Assert.Contains("not { json", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Data":{"message":"\"not a message\""}}""")]
    [InlineData("""{"Data":{"message":{"other":"no id"}}}""")]
    [InlineData("""{"Metadata":{"message":"{}"}}""")]
    public async Task Malformed_IsAFailure_AndTheAppGoesOn(string body)
    {
        foreach (var function in new[] { "IngestSource", "MeasureLondon", "BuildDocuments" })
        {
            var (status, answer) = await Post(function, body);
            Assert.Equal((HttpStatusCode.BadRequest, JsonValueKind.Object), (status, answer.ValueKind));
        }

        Assert.False(App.HasEnded);
    }

    [Fact]
    public async Task PayloadWithoutEnd_IsAFailure()
    {
        var (status, _) = await Post("IngestSource", Envelope(new string('x', 2 << 20)));
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("/IngestSource/")]
    [InlineData("/ingestsource")]
    [InlineData("/IngestSource?x=1")]
    public async Task OtherWaysToWriteThePath_LeadNowhere(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Post(path[1..], Payload("queue-twice.json"))).Status);

    [Fact]
    public async Task RequestFromOutside_IsNoTrigger()
    {
        using var request = Request("SweepLanding", Payload("timer.json"));
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var answer = await App.Client.SendAsync(request);
        Assert.False(answer.IsSuccessStatusCode);
    }

    private static string Payload(string file) => File.ReadAllText(Repository.Fixture("payloads", file));

    private static string Envelope(string text) => JsonSerializer.Serialize(new { Data = new { message = text }, Metadata = new { DequeueCount = "1" } });

    private static string State(string receipt)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(receipt));
        return json.RootElement.GetProperty("state").GetString()!;
    }

    /// <summary>As the host sends it: chunked, with its own headers.</summary>
    private static HttpRequestMessage Request(string function, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/" + function) { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", "5a9c1f3e-0000-4000-8000-000000000004");
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1046.100.25610");
        request.Headers.Add("User-Agent", "Azure-Functions-Host/4.1046.100.25610");
        return request;
    }

    private string Receipt(string path) =>
        Directory.GetFiles(hosted.At("landing", "receipts")).Single(file => File.ReadAllText(file).Contains($"\"{path}\"", StringComparison.Ordinal));

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string function, string body)
    {
        using var request = Request(function, body);
        using var answer = await App.Client.SendAsync(request);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Clone());
    }
}
