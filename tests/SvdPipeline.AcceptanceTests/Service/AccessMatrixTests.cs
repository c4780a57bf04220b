using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Pages;
using SvdPipeline.Functions.Triggers;
using SvdPipeline.Tests;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>
/// Every route of the app, tried by every role for its own borough and another's against the running app. What is expected stands in <c>access-matrix.csv</c>,
/// written by hand: <c>yes</c>, <c>no</c>, <c>none</c> (there is no such thing for them) or <c>sign-in</c>. A route that is not in it fails the test, apart from the triggers, which nobody but the host may use.
/// </summary>
[Collection("London")]
public sealed class AccessMatrixTests(ServedLondon served) : IClassFixture<ServedLondon>
{
    private const string Table = "tests/SvdPipeline.AcceptanceTests/Service/access-matrix.csv";

    private static readonly string[] Columns = ["visitor", "analyst", "analyst elsewhere", "coordinator", "partner", "partner elsewhere", "operator"];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var cells in Cells())
        {
            rows.Add(cells[0], cells[2]);
        }

        return rows;
    }

    [Fact]
    public void EveryRoute_IsInTheTable()
    {
        using var data = new TemporaryFolder();
        using var app = (IDisposable)App.Build([], new ServiceSettings(data.Root, null, null, 0, Hosted: true, EasyAuth: true, LocalSignIn: false, Pull: false, Sample: false));
        var routes = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RouteRule>()!.Route != "trigger")
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method != "HEAD").Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(routes.Distinct(), Cells().Select(cells => $"{cells[0]} {cells[1]}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task Route_IsOpenToWhoeverMayAndNobodyElse(string method, string request)
    {
        var cells = Cells().Single(c => c[0] == method && c[2] == request);
        var got = new List<string>();
        foreach (var column in Columns)
        {
            var role = column.Split(' ')[0];
            var person = role == Roles.Visitor ? null : ServedLondon.Person(role);
            using var answer = await Try(method, request, person, elsewhere: column.EndsWith("elsewhere", StringComparison.Ordinal));
            got.Add($"{column}: {Meaning(answer)}");
        }

        Assert.Equal(Columns.Select((column, i) => $"{column}: {cells[i + 3]}"), got);
    }

    [Fact]
    public async Task Triggers_AreForTheHostAlone()
    {
        foreach (var function in WorkTable.Timers.Select(work => work.Function).Concat(WorkTable.Queues.Select(work => work.Function)))
        {
            using var visitor = await Try("POST", $"/{function} <- {{}}", null, elsewhere: false);
            Assert.Equal("sign-in", Meaning(visitor));
            foreach (var role in Roles.OfPeople)
            {
                using var answer = await Try("POST", $"/{function} <- {{}}", ServedLondon.Person(role), elsewhere: false);
                Assert.Equal("no", Meaning(answer));
            }
        }
    }

    private static string Meaning(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "sign-in",
        HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.StartsWith("/.auth/login/", StringComparison.Ordinal) => "sign-in",
        HttpStatusCode.Forbidden => "no",
        HttpStatusCode.NotFound => "none",
        < HttpStatusCode.BadRequest or HttpStatusCode.Conflict => "yes",
        var other => $"{(int)other}",
    };

    private static IEnumerable<string[]> Cells() => Repository.Text(Table).TrimEnd().Split('\n').Skip(1).Select(line => line.Split(','));

    private async Task<HttpResponseMessage> Try(string method, string path, Person? person, bool elsewhere)
    {
        var borough = elsewhere ? ServedLondon.Other : ServedLondon.Own;
        string Filled(string text) => text.Replace("{month}", served.Month, StringComparison.Ordinal).Replace("{borough}", borough, StringComparison.Ordinal)
            .Replace("{build}", elsewhere ? served.OtherBuild : served.OwnBuild, StringComparison.Ordinal).Replace("{asset}", PageAssets.Style.Name, StringComparison.Ordinal);
        var (address, body) = path.Split(" <- ") is [var before, var after] ? (before, after) : (path, null);
        HttpContent? content = null;
        if (body is not null)
        {
            content = body.StartsWith('{') ? new StringContent(Filled(body).Replace(';', ','), Encoding.UTF8, "application/json")
                : body == "form" ? new FormUrlEncodedContent([new("form-token", await served.FormToken(person)), new("as-of", served.Month), new("edition", "public"), new("definition", "london-2023")])
                : body == "file" ? new MultipartFormDataContent { { new StringContent(await served.FormToken(person)), "form-token" }, { new ByteArrayContent("a,b\r\n1,2\r\n"u8.ToArray()), "file", "test.csv" } }
                : new StringContent(body.Replace("\\n", "\n", StringComparison.Ordinal), Encoding.UTF8, method == "PUT" ? "text/markdown" : "application/octet-stream");
        }

        return await served.Send(new HttpMethod(method), Filled(address), person, content, headers =>
        {
            headers.Accept.ParseAdd("text/html, application/json");
            headers.Add("X-Forwarded-For", "192.0.2.1");
            if (method == "PUT")
            {
                headers.IfNoneMatch.ParseAdd("*");
            }
        });
    }
}
