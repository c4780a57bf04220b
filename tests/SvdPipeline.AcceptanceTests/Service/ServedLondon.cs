using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using SvdPipeline.Functions;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Partnership;
using SvdPipeline.Areas;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Tests.Functions;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>The app as the Functions host starts it, behind App Service authentication, over the lake and documents of the small London: two boroughs and the comparison.</summary>
public sealed class ServedLondon(LondonRun london) : IAsyncLifetime
{
    /// <summary>The borough that the tests' analyst and partner belong to.</summary>
    public const string Own = "E09000014";

    /// <summary>A borough that they have no business with.</summary>
    public const string Other = "E09000012";

    private AppProcess? app;

    /// <summary>As-of month of the documents.</summary>
    public string Month => london.Month;

    /// <summary>A build of both boroughs, one of their own alone, one of the other alone.</summary>
    public string Both => Id(1);

    /// <summary>A build of their own borough alone.</summary>
    public string OwnBuild => Id(2);

    /// <summary>A build of the other borough alone.</summary>
    public string OtherBuild => Id(3);

    /// <summary>Folder of the app's data.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("svd-").FullName;

    /// <summary>The app's store.</summary>
    public IObjectStore Store => new FolderObjectStore(Data);

    internal AppProcess App => app!;

    /// <summary>Client that says nothing of a person.</summary>
    public HttpClient Visitor => app!.Client;

    public async Task InitializeAsync()
    {
        TemporaryFolder.Copy(london.Lake, Path.Combine(Data, "lake"));
        foreach (var borough in new[] { Own, Other })
        {
            StarterFiles.Write(Path.Combine(Data, "partnership"), Boroughs.Find(borough)!);
        }

        var parts = new List<ShelfPart>();
        foreach (var edition in new[] { "official", "public" })
        {
            foreach (var (part, place) in new[] { (Own, Boroughs.Find(Own)!.Folder), (Other, Boroughs.Find(Other)!.Folder), (ShelfMonth.Comparison, ShelfMonth.Comparison) })
            {
                TemporaryFolder.Copy(Path.Combine(london.Documents, Month, edition, place), Path.Combine(Data, "documents", Month, Both, edition, place));
                parts.Add(new ShelfPart(edition, part, Both, Requested));
            }
        }

        await Store.Write(BuildPaths.Current(Month), new ShelfMonth(Month, parts), WriteCondition.None);
        await Keep(Both, [Own, Other]);
        await Keep(OwnBuild, [Own]);
        await Keep(OtherBuild, [Other]);
        app = await AppProcess.Hosted(Data, new() { ["SVD_EASY_AUTH"] = "true", ["SVD_REQUESTS_A_MINUTE"] = "100000", ["SVD_UPLOAD_LIMIT"] = "2000000" });
    }

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>A person of a role; analyst and partner belong to <see cref="Own"/>.</summary>
    public static Person Person(string role) => Roles.Person($"{role}@example.org", role, Own)!;

    /// <summary>Sends a request as a person; null is nobody.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, Person? person, HttpContent? content = null, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (person is not null)
        {
            request.Headers.Add(EasyAuthPrincipal.Header, Principals.Header(person));
        }

        headers?.Invoke(request.Headers);
        return await app!.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Gets a path as a person of a role.</summary>
    public Task<HttpResponseMessage> Get(string path, string role) => Send(HttpMethod.Get, path, Person(role));

    /// <summary>The token that a form shown to a person carries.</summary>
    public async Task<string> FormToken(Person? person, TimeSpan? lifetime = null)
    {
        var key = new SigningKey(Store, TimeProvider.System);
        await key.Load();
        var context = new DefaultHttpContext();
        context.Admit(person, Reach.Any);
        return lifetime is { } time ? key.Seal("form", key.Open("form", new FormToken(key).For(context))!, time) : new FormToken(key).For(context);
    }

    private static DateTimeOffset Requested { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private string Id(int number) => $"{Month}-{number:x12}";

    /// <summary>Keeps a build as ordered, so that it can be looked up.</summary>
    private async Task Keep(string id, IReadOnlyList<string> boroughs)
    {
        var inputs = boroughs.ToDictionary(borough => $"partnership/{borough}/plan.yaml", _ => new string('0', 64));
        await Store.Write(BuildPaths.Order(id), new BuildRecord(id, new BuildOrder(Month, "london-2023", boroughs, ["official", "public"], null), "coordinator@example.org", Requested, inputs), WriteCondition.None);
        await new RecentIndex(Store, BuildPaths.Recent).Add(Requested, id);
    }
}
