using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Api;
using SvdPipeline.Functions.Intake;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>What the API does, against the running app.</summary>
[Collection("London")]
public sealed class ApiTests(ServedLondon served) : IClassFixture<ServedLondon>
{
    private static readonly Person Analyst = ServedLondon.Person(Roles.Analyst);

    private string Document => $"/api/v1/documents/{served.Month}/official/E09000014/sna.docx";

    [Fact]
    public async Task Document_HasTypeNameAndETag_AndIsNotSentTwice()
    {
        using var whole = await served.Get(Document, Roles.Analyst);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", whole.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"haringey-sna-{served.Month}-official.docx", whole.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(bytes.Length, whole.Content.Headers.ContentLength);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);

        using var again = await served.Send(HttpMethod.Get, Document, Analyst, headers: h => h.IfNoneMatch.Add(whole.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var head = await served.Send(HttpMethod.Head, Document, Analyst);
        Assert.Equal((HttpStatusCode.OK, bytes.LongLength), (head.StatusCode, head.Content.Headers.ContentLength));
    }

    [Theory]
    [InlineData("bytes=0-99", 0, 100)]
    [InlineData("bytes=100-", 100, -1)]
    [InlineData("bytes=-50", -50, 50)]
    [InlineData("bytes=10-99999999999", 10, -1)]
    public async Task Range_GivesItsBytes(string range, int from, int length)
    {
        using var whole = await served.Get(Document, Roles.Analyst);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var part = await served.Send(HttpMethod.Get, Document, Analyst, headers: h => h.Add("Range", range));
        var start = from < 0 ? bytes.Length + from : from;
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(bytes[start..(length < 0 ? bytes.Length : start + length)], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes.Length, part.Content.Headers.ContentRange!.Length);
    }

    [Fact]
    public async Task Range_BeyondTheEnd_OrOfAnotherState()
    {
        using var beyond = await served.Send(HttpMethod.Get, Document, Analyst, headers: h => h.Add("Range", "bytes=99999999-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var other = await served.Send(HttpMethod.Get, Document, Analyst, headers: h =>
        {
            h.Add("Range", "bytes=0-9");
            h.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"another\""));
        });
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Files_AreListed_AndEachIsThere()
    {
        using var list = await served.Get($"/api/v1/documents/{served.Month}/public/E09000014", Roles.Partner);
        var files = (await list.Content.ReadFromJsonAsync<List<DocumentFile>>(ApiJson.Options))!;
        Assert.Contains(files, f => f.Name == "sna.docx");
        Assert.Contains(files, f => f.Name.StartsWith("tables/", StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => f.Name == "disclosure.csv");
        foreach (var file in files.Where(f => !f.Name.StartsWith("tables/sna-", StringComparison.Ordinal)))
        {
            using var answer = await served.Send(HttpMethod.Head, file.Address, ServedLondon.Person(Roles.Partner));
            Assert.Equal((HttpStatusCode.OK, file.Length), (answer.StatusCode, answer.Content.Headers.ContentLength));
        }
    }

    [Fact]
    public async Task Figures_AreFiltered_AndPageByPageTheSameAsTheTable()
    {
        var address = $"/api/v1/figures/{served.Month}/official/E09000014?measure=in-scope,under-25&statistic=count,rate&breakdown=none&area=E09000014";
        var all = new List<FigureRow>();
        for (string? after = null; ;)
        {
            using var answer = await served.Get($"{address}&size=7{(after is null ? "" : "&after=" + after)}", Roles.Analyst);
            var page = (await answer.Content.ReadFromJsonAsync<FigurePage>(ApiJson.Options))!;
            Assert.InRange(page.Figures.Count, 1, 7);
            all.AddRange(page.Figures);
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Assert.Equal(all.Count, all.DistinctBy(f => f.FigureId).Count());
        Assert.All(all, f => Assert.True(f is { Area: "E09000014", Measure: "in-scope" or "under-25", Statistic: "count" or "rate", Breakdown: "" }));
        Assert.Contains(all, f => f.FigureId == "E09000014.in-scope-count.12m" && f.Value > 0);

        using var table = await served.Get(address + "&format=csv", Roles.Analyst);
        var lines = (await table.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        Assert.Equal(all.Select(f => f.FigureId), lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task Comparison_HasEveryBorough()
    {
        using var answer = await served.Get($"/api/v1/comparison/{served.Month}/public?measure=in-scope&statistic=rate&period=12m", Roles.Analyst);
        var page = (await answer.Content.ReadFromJsonAsync<FigurePage>(ApiJson.Options))!;
        Assert.True(page.Figures.Count(f => f.Area.StartsWith("E09", StringComparison.Ordinal)) >= 32);
    }

    [Fact]
    public async Task WhatIsWrongWithARequest_IsSaid()
    {
        string[] wrong =
        [
            $"/api/v1/figures/{served.Month}/public/E09000014?format=pdf", "/api/v1/figures/2026-13/public/E09000014", $"/api/v1/figures/{served.Month}/public/E09000014?size=many",
        ];
        foreach (var path in wrong)
        {
            using var answer = await served.Get(path, Roles.Analyst);
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("SVD-W104", (await Problem(answer)).Code);
        }

        using var order = await served.Send(HttpMethod.Post, "/api/v1/builds", ServedLondon.Person(Roles.Coordinator), JsonContent.Create(new { asOf = served.Month, boros = "all" }));
        Assert.Equal(HttpStatusCode.BadRequest, order.StatusCode);
        using var method = await served.Send(HttpMethod.Put, "/api/v1/me", Analyst);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "SVD-W116"), (method.StatusCode, (await Problem(method)).Code));
    }

    [Fact]
    public async Task SameOrderTwice_IsOneBuild()
    {
        var order = new OrderForm(served.Month, Boroughs: ["E09000014"], Editions: ["public"]);
        using var first = await served.Send(HttpMethod.Post, "/api/v1/builds", Analyst, JsonContent.Create(order, options: ApiJson.Options));
        using var second = await served.Send(HttpMethod.Post, "/api/v1/builds", Analyst, JsonContent.Create(order, options: ApiJson.Options));
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        using var progress = await served.Send(HttpMethod.Get, first.Headers.Location!.OriginalString, Analyst);
        Assert.Equal(HttpStatusCode.OK, progress.StatusCode);
    }

    [Fact]
    public async Task Edit_NeedsTheStateItWasMadeOn_AndSaysWhatIsWrong()
    {
        const string Address = "/api/v1/boroughs/E09000014/partnership/plan.yaml";
        using var read = await served.Send(HttpMethod.Get, Address, Analyst);
        var (text, state) = (await read.Content.ReadAsStringAsync(), read.Headers.ETag!);

        using var bare = await Put(Address, text, null);
        Assert.Equal(HttpStatusCode.PreconditionRequired, bare.StatusCode);

        using var wrong = await Put(Address, "actions:\n  - titel: Nothing\n", state);
        var problem = await Problem(wrong);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains(problem.Errors, e => e.Code.StartsWith("SVD-P", StringComparison.Ordinal) && e is { File: "E09000014/plan.yaml", Line: > 0 });

        // Two people edit the same state: the second is told, and nothing of the first is lost.
        using var one = await Put(Address, text + "\n# one\n", state);
        using var two = await Put(Address, text + "\n# two\n", state);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (one.StatusCode, two.StatusCode));
        using var now = await served.Send(HttpMethod.Get, Address, Analyst);
        Assert.EndsWith("# one\n", await now.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(one.Headers.ETag, now.Headers.ETag);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Upload_IsKept_WithAReceipt_ChunkedOrNot(bool chunked)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("a,b\r\n1,2\r\n"));
        using var answer = await served.Send(HttpMethod.Post, $"/api/v1/uploads?name=extract-{chunked}.csv", Analyst, content, h => h.TransferEncodingChunked = chunked);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        using var found = await served.Send(HttpMethod.Get, answer.Headers.Location!.OriginalString, Analyst);
        var receipt = (await found.Content.ReadFromJsonAsync<LandingReceipt>(ApiJson.Options))!;
        Assert.Equal(($"extract-{chunked}.csv", "analyst@example.org", 10L), (receipt.File, receipt.By, receipt.Bytes));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UploadLargerThanTheLimit_IsRefused_AndNothingIsKept(bool chunked)
    {
        using var content = new StreamContent(new MemoryStream(new byte[2_100_000]));
        using var answer = await served.Send(HttpMethod.Post, $"/api/v1/uploads?name=large-{chunked}.csv", Analyst, content, h => h.TransferEncodingChunked = chunked);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "SVD-W106"), (answer.StatusCode, (await Problem(answer)).Code));
        Assert.Empty(Kept($"large-{chunked}*"));
    }

    [Fact]
    public async Task UploadCutShort_LeavesNothing()
    {
        using (var connection = new TcpClient("127.0.0.1", served.App.Port))
        {
            var head = $"POST /api/v1/uploads?name=cut.csv HTTP/1.1\r\nHost: 127.0.0.1\r\n{EasyAuthPrincipal.Header}: {Principals.Header(Analyst)}\r\nContent-Length: 1000000\r\n\r\na,b\r\n1,2\r\n";
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await Task.Delay(300);
        }

        using var next = await served.Get("/api/v1/me", Roles.Analyst);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Empty(Kept("cut*"));
    }

    [Theory]
    [InlineData("..%2Fsecret.csv")]
    [InlineData("a%2Fb.csv")]
    [InlineData(".hidden")]
    [InlineData("a%00b.csv")]
    [InlineData("")]
    public async Task UploadUnderANameThatIsAPath_IsRefused(string name)
    {
        using var content = new ByteArrayContent("a"u8.ToArray());
        using var answer = await served.Send(HttpMethod.Post, $"/api/v1/uploads?name={name}", Analyst, content);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity });
    }

    [Fact]
    public async Task FormulaInWhatPeopleWrite_IsNeutralInTables()
    {
        using var answer = await served.Get($"/api/v1/figures/{served.Month}/official/E09000014?format=csv", Roles.Analyst);
        var cells = (await answer.Content.ReadAsStringAsync()).Split("\r\n").SelectMany(line => line.Split(',')).Select(cell => cell.Trim('"')).Where(cell => cell.Length > 0);
        Assert.All(cells, cell => Assert.True(!"=+@".Contains(cell[0], StringComparison.Ordinal) && (cell[0] != '-' || decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))));
    }

    private static async Task<Problem> Problem(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<Problem>(ApiJson.Options))!;

    private string[] Kept(string pattern) => Directory.Exists(Path.Combine(served.Data, "landing")) ? Directory.GetFiles(Path.Combine(served.Data, "landing"), pattern, SearchOption.AllDirectories) : [];

    private Task<HttpResponseMessage> Put(string address, string text, EntityTagHeaderValue? state) =>
        served.Send(HttpMethod.Put, address, Analyst, new StringContent(text, Encoding.UTF8, "application/yaml"), headers =>
        {
            if (state is not null)
            {
                headers.IfMatch.Add(state);
            }
        });
}
