using System.Net;
using System.Net.Http.Json;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Api;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Tests.Functions;
using Microsoft.AspNetCore.Http;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>The demo sign-in of one machine, against the app run alone.</summary>
public sealed class LocalSignInTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("svd-").FullName;
    private AppProcess? app;

    public async Task InitializeAsync() => app = await AppProcess.Alone(data, new() { ["SVD_REQUESTS_A_MINUTE"] = "30" });

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task ChosenRole_IsThePerson_UntilSigningOut()
    {
        var cookie = await SignedIn("analyst", "E09000014", "/boroughs/E09000014");
        var person = await Me(cookie);
        Assert.Equal(("analyst", "E09000014"), (person!.Role, person.Borough));
        Assert.Contains("httponly", cookie.Attributes, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie.Attributes, StringComparison.OrdinalIgnoreCase);

        Assert.Null(await Me((cookie.Value[..^2] + (cookie.Value[^2] == 'A' ? 'B' : 'A') + cookie.Value[^1], "")));
        Assert.Null(await Me((cookie.Value.Replace(cookie.Value.Split('.')[1], "eyJOYW1lIjoieCIsIlJvbGUiOiJvcGVyYXRvciJ9", StringComparison.Ordinal), "")));
    }

    [Theory]
    [InlineData("operator", "", "https://example.org/")]
    [InlineData("operator", "", "//example.org/")]
    [InlineData("operator", "", "/\\example.org/")]
    [InlineData("operator", "", "javascript:alert(1)")]
    public async Task Return_StaysInTheApp(string role, string borough, string back)
    {
        using var answer = await Post(role, borough, back);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("emperor", "")]
    [InlineData("analyst", "")]
    [InlineData("partner", "E09000099")]
    [InlineData("host", "")]
    public async Task RoleThatIsNone_IsSentBackToThePage(string role, string borough)
    {
        using var answer = await Post(role, borough, "/");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/sign-in?problem=SVD-W113", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task AnotherNameOfThisMachine_IsNotOffered()
    {
        var cookie = await SignedIn("operator", "", "/");
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Host = "rebound.example.org" } };
        rebound.Headers.Add("Cookie", $"{LocalSignIn.Cookie}={cookie.Value}");
        using var answer = await app!.Client.SendAsync(rebound);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new(FormToken.Field, await Token()), new("role", "operator")]), Headers = { Host = "rebound.example.org" } };
        using var refused = await app.Client.SendAsync(post);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task TooManyRequests_AreToldWhenToComeBack()
    {
        var cookie = await SignedIn("partner", "E09000020", "/");
        for (var i = 0; i < 40; i++)
        {
            using var answer = await Ask(cookie);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal("SVD-W109", (await answer.Content.ReadFromJsonAsync<Problem>(ApiJson.Options))!.Code);
                Assert.NotNull(answer.Headers.RetryAfter);
                return;
            }
        }

        Assert.Fail("Forty requests at once were taken where thirty a minute are allowed.");
    }

    private async Task<string> Token()
    {
        var key = new SigningKey(new FolderObjectStore(data), TimeProvider.System);
        await key.Load();
        var context = new DefaultHttpContext();
        return new FormToken(key).For(context);
    }

    private async Task<HttpResponseMessage> Post(string role, string borough, string back) => await app!.Client.PostAsync(
        "/sign-in", new FormUrlEncodedContent([new(FormToken.Field, await Token()), new("role", role), new("borough", borough), new("return", back)]));

    private async Task<(string Value, string Attributes)> SignedIn(string role, string borough, string back)
    {
        using var answer = await Post(role, borough, back);
        Assert.Equal((HttpStatusCode.SeeOther, back), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        return (cookie[(cookie.IndexOf('=') + 1)..cookie.IndexOf(';')], cookie);
    }

    private async Task<Person?> Me((string Value, string Attributes) cookie)
    {
        using var answer = await Ask(cookie);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<Person>(ApiJson.Options) : null;
    }

    private async Task<HttpResponseMessage> Ask((string Value, string Attributes) cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Add("Cookie", $"{LocalSignIn.Cookie}={cookie.Value}");
        return await app!.Client.SendAsync(request);
    }
}
