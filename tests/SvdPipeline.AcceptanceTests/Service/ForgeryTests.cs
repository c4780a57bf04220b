using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Api;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Tests.Functions;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>Ways round the table, tried against the running app: forged principals, tricks with paths, others' ids, forms that are not the person's own.</summary>
[Collection("London")]
public sealed class ForgeryTests(ServedLondon served) : IClassFixture<ServedLondon>
{
    [Fact]
    public async Task Principal_WithoutTheSetting_IsNobody()
    {
        using var data = new TemporaryFolder();
        await using var hosted = await AppProcess.Hosted(data.Root);
        await using var alone = await AppProcess.Alone(data.Root);
        foreach (var app in new[] { hosted, alone })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
            request.Headers.Add(EasyAuthPrincipal.Header, Principals.Header(ServedLondon.Person(Roles.Operator)));
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "operator@example.org");
            request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "1");
            using var answer = await app.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("not Base64")]
    [InlineData("e30=")]
    [InlineData("bnVsbA==")]
    public async Task MalformedPrincipal_HasNoRole(string header)
    {
        using var answer = await served.Send(HttpMethod.Get, "/api/v1/me", null, headers: h => h.Add(EasyAuthPrincipal.Header, header));
        Assert.Equal((HttpStatusCode.Forbidden, "SVD-W113"), (answer.StatusCode, (await Problem(answer)).Code));
    }

    [Fact]
    public async Task PrincipalWithTwoRoles_TwoBoroughs_OrTwice_HasNoRole()
    {
        var analyst = Principals.Header(ServedLondon.Person(Roles.Analyst));
        string[][] tries =
        [
            [Principals.Header([("name", "x"), ("roles", "analyst"), ("roles", "coordinator"), ("borough", ServedLondon.Own)])],
            [Principals.Header([("name", "x"), ("roles", "analyst"), ("borough", ServedLondon.Own), ("borough", ServedLondon.Other)])],
            [Principals.Header([("name", "x"), ("roles", "analyst")])],
            [Principals.Header([("name", "x"), ("roles", "host")])],
            [Principals.Header([("name", "x"), ("groups", "operator")])],
            [analyst, Principals.Header(ServedLondon.Person(Roles.Operator))],
        ];
        foreach (var values in tries)
        {
            using var answer = await served.Send(HttpMethod.Get, "/api/v1/me", null, headers: h => h.Add(EasyAuthPrincipal.Header, values));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task LocalCookie_BehindEasyAuth_IsNobody()
    {
        var key = new SigningKey(served.Store, TimeProvider.System);
        await key.Load();
        var cookie = key.Seal("person", """{"Name":"x","Role":"operator","Borough":null}""", TimeSpan.FromHours(1));
        using var answer = await served.Send(HttpMethod.Get, "/api/v1/me", null, headers: h => h.Add("Cookie", $"{LocalSignIn.Cookie}={cookie}"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    /// <summary>Each target is sent as it stands, byte for byte.</summary>
    [Theory]
    [InlineData("/api/v1/documents/{month}/public/E09000014/../../official/E09000014/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014/..%2F..%2Fofficial%2FE09000014-haringey%2Fsna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014/%2e%2e/%2e%2e/official/E09000014-haringey/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014/..%5c..%5cofficial/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014/....//....//official/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014//../E09000012-hackney/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014/%252e%252e/official/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014/sna.docx%00.html")]
    [InlineData("/api/v1/documents/{month}/PUBLIC/E09000014/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/e09000014/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/haringey/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014;/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public;official/E09000014/sna.docx")]
    [InlineData("/api/v1/documents/{month}%2f{id}%2fofficial/public/E09000014/sna.docx")]
    [InlineData("/api/v1/documents/../{month}/official/E09000014/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000012/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000012-hackney/sna.docx")]
    [InlineData("/api/v1/documents/{month}/public/E09000014-hackney/sna.docx")]
    [InlineData("/API/V1/documents/{month}/official/E09000014/sna.docx")]
    [InlineData("//api/v1/documents/{month}/official/E09000014/sna.docx")]
    [InlineData("/api/v1/boroughs/E09000014/partnership/plan.yaml")]
    [InlineData("/api/v1/boroughs/E09000014/partnership/../../../../access/signing.key")]
    public async Task Partner_GetsNothingByTricksWithPaths(string target)
    {
        var answer = await Raw(target.Replace("{month}", served.Month, StringComparison.Ordinal).Replace("{id}", served.Both, StringComparison.Ordinal), ServedLondon.Person(Roles.Partner));
        Assert.Matches("^HTTP/1.1 (400|403|404) ", answer);
        Assert.DoesNotContain("wordprocessingml", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnDocuments_AreReached_ByCodeAndByFolder()
    {
        foreach (var place in new[] { "E09000014", "E09000014-haringey" })
        {
            using var answer = await served.Get($"/api/v1/documents/{served.Month}/public/{place}/sna.docx", Roles.Partner);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/api/v1/boroughs/E09000014/partnership/..%2FE09000012%2Fplan.yaml")]
    [InlineData("/api/v1/boroughs/E09000014/partnership/../E09000012/plan.yaml")]
    [InlineData("/api/v1/boroughs/E09000014/partnership/README.md")]
    [InlineData("/api/v1/boroughs/E09000014/partnership/commentary/sna/nothing.md")]
    [InlineData("/api/v1/uploads/..%2Frecent")]
    [InlineData("/api/v1/builds/..%2F..%2Fdocuments")]
    [InlineData("/api/v1/definitions/..%2Fprofile.schema")]
    [InlineData("/api/v1/audit?day=..%2Flake")]
    public async Task Analyst_LeavesNoFolder(string target) => Assert.Matches("^HTTP/1.1 (400|403|404) ", await Raw(target, ServedLondon.Person(Roles.Analyst)));

    [Fact]
    public async Task BuildsOfOthers_AreNotThere_AndSharedOnesShowOnlyOwnPart()
    {
        var analyst = ServedLondon.Person(Roles.Analyst);
        using (var others = await served.Send(HttpMethod.Get, $"/api/v1/builds/{served.OtherBuild}", analyst))
        {
            Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        }

        using (var change = await served.Send(HttpMethod.Post, $"/api/v1/builds/{served.Both}/cancel", analyst))
        {
            Assert.Equal(HttpStatusCode.Forbidden, change.StatusCode);
        }

        using var shared = await served.Send(HttpMethod.Get, $"/api/v1/builds/{served.Both}", analyst);
        var text = await shared.Content.ReadAsStringAsync();
        Assert.Contains(ServedLondon.Own, text, StringComparison.Ordinal);
        Assert.DoesNotContain("partnership/" + ServedLondon.Other, text, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"name\":\"{ServedLondon.Other}\"", text, StringComparison.Ordinal);

        using var whole = await served.Send(HttpMethod.Post, "/api/v1/builds", analyst, JsonContent.Create(new OrderForm(served.Month)));
        Assert.Equal(HttpStatusCode.Forbidden, whole.StatusCode);
    }

    [Fact]
    public async Task Form_NeedsItsTokenInTime()
    {
        var person = ServedLondon.Person(Roles.Analyst);
        Assert.Equal(HttpStatusCode.SeeOther, await SignOut(person, await served.FormToken(person)));
        Assert.Equal(HttpStatusCode.Forbidden, await SignOut(person, ""));
        Assert.Equal(HttpStatusCode.Forbidden, await SignOut(person, await served.FormToken(person, TimeSpan.FromSeconds(-1))));
        Assert.Equal(HttpStatusCode.Forbidden, await SignOut(person, await served.FormToken(ServedLondon.Person(Roles.Partner))));
        Assert.Equal(HttpStatusCode.Forbidden, await SignOut(person, await served.FormToken(null)));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task Api_TakesNothingThatAPageOfAnotherSiteCouldSend(string type)
    {
        using var content = new StringContent($$"""{"asOf":"{{served.Month}}"}""", Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await served.Send(HttpMethod.Post, "/api/v1/builds", ServedLondon.Person(Roles.Coordinator), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task BrowserThatNamesAnotherSite_IsRefused()
    {
        using var answer = await served.Send(HttpMethod.Post, "/api/v1/builds", ServedLondon.Person(Roles.Coordinator), JsonContent.Create(new OrderForm(served.Month)), h => h.Add("Sec-Fetch-Site", "cross-site"));
        Assert.Equal((HttpStatusCode.Forbidden, "SVD-W115"), (answer.StatusCode, (await Problem(answer)).Code));
    }

    [Fact]
    public async Task EveryAnswer_HasItsHeaders_AndADocumentRunsNoScript()
    {
        foreach (var path in new[] { "/health", "/api/v1/me", "/nothing/here", $"/api/v1/documents/{served.Month}/public/E09000014/sna.html" })
        {
            using var answer = await served.Get(path, Roles.Partner);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline'; script", policy, StringComparison.Ordinal);
            Assert.Equal(path.EndsWith(".html", StringComparison.Ordinal), policy.Contains("sandbox", StringComparison.Ordinal) && !policy.Contains("script-src", StringComparison.Ordinal));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task OfficialDocument_IsWrittenDown_WhoReadIt()
    {
        using (await served.Get($"/api/v1/documents/{served.Month}/official/E09000014/strategy.docx", Roles.Analyst))
        using (await served.Get($"/api/v1/documents/{served.Month}/public/E09000014/strategy.docx", Roles.Partner))
        {
        }

        using var answer = await served.Get($"/api/v1/audit?day={DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()):yyyy-MM-dd}&size=1000", Roles.Coordinator);
        var entries = (await answer.Content.ReadFromJsonAsync<Page<AuditEntry>>(ApiJson.Options))!.Items;
        Assert.Contains(entries, e => (e.Who, e.Act, e.What) == ("analyst@example.org", "read", $"{served.Month}/official/E09000014/strategy.docx"));
        Assert.DoesNotContain(entries, e => e.Role == Roles.Partner && e.Act == "read");
    }

    [Fact]
    public async Task Log_NamesNobodyAndNoQuery()
    {
        using (await served.Send(HttpMethod.Get, "/api/v1/builds?borough=secret-in-a-query", ServedLondon.Person(Roles.Coordinator)))
        using (await served.Send(HttpMethod.Post, "/api/v1/uploads?name=secret-in-a-query%2F..", ServedLondon.Person(Roles.Analyst), new StringContent("{", Encoding.UTF8, "application/json")))
        {
        }

        Assert.DoesNotContain("secret-in-a-query", served.App.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", served.App.Log, StringComparison.Ordinal);
    }

    private static async Task<Problem> Problem(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<Problem>(ApiJson.Options))!;

    private async Task<HttpStatusCode> SignOut(Person person, string token)
    {
        using var answer = await served.Send(HttpMethod.Post, "/sign-out", person, new FormUrlEncodedContent([new(FormToken.Field, token)]));
        return answer.StatusCode;
    }

    /// <summary>Sends a request line as it stands: a client would tidy it up. Gives the head and the start of the answer.</summary>
    private async Task<string> Raw(string target, Person person)
    {
        using var connection = new TcpClient("127.0.0.1", served.App.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{EasyAuthPrincipal.Header}: {Principals.Header(person)}\r\nConnection: close\r\n\r\n"));
        var buffer = new byte[4096];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(buffer, 0, length);
    }
}
