using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Pages;

/// <summary>Pages people see. A template that does not parse stops the app at its start.</summary>
public static class PagesComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton<ShelfFigures>()
        .AddSingleton<BoroughPage>()
        .AddSingleton<BuildPages>()
        .AddSingleton<DataPages>()
        .AddSingleton<RefusalPage>((context, refusal) => ProblemPage.Of(context, refusal).ExecuteAsync(context));

    /// <summary>Adds the routes.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/assets/{name}", (string name) => PageAssets.Find(name) ?? Refusal.NotFound.Result()).May("asset");
        app.MapGet("/", HomePage.Start).May("page-start");
        app.MapGet("/sign-in", SignInPage.Show).May("sign-in");
        app.MapGet("/home", HomePage.Show).May("page-home");
        app.MapGet("/compare", ComparePage.Show).May("page-compare-public");
        app.MapGet("/status", StatusPage.Show).May("page-status");
        app.MapGet("/definition", DefinitionPage.Show).May("page-definition");

        app.MapGet("/boroughs/{borough}", (HttpContext context, string borough, string? month, BoroughPage page, CancellationToken cancel) => page.Show(context, borough, month, cancel)).May("page-borough");
        app.MapPost("/boroughs/{borough}/builds", (HttpContext context, string borough, BoroughPage page, CancellationToken cancel) => page.Order(context, borough, cancel)).May("page-build-request");
        app.MapGet("/boroughs/{borough}/public", PartnerPage.Show).May("page-partner");

        app.MapGet("/builds", (HttpContext context, string? after, BuildPages pages, CancellationToken cancel) => pages.Overview(context, after, cancel)).May("page-builds", narrows: true);
        app.MapPost("/builds", (HttpContext context, BuildPages pages, CancellationToken cancel) => pages.Order(context, cancel)).May("page-build-request", narrows: true);
        app.MapGet("/builds/{id}", (HttpContext context, string id, BuildPages pages, CancellationToken cancel) => pages.Show(context, id, cancel)).May("page-builds", narrows: true);
        app.MapGet("/builds/{id}/events", (HttpContext context, string id, BuildPages pages, CancellationToken cancel) => pages.Events(context, id, cancel)).May("page-builds", narrows: true);
        app.MapPost("/builds/{id}/cancel", (HttpContext context, string id, BuildPages pages, CancellationToken cancel) => pages.Cancel(context, id, cancel)).May("build-change", narrows: true);
        app.MapPost("/builds/{id}/retry", (HttpContext context, string id, BuildPages pages, CancellationToken cancel) => pages.Retry(context, id, cancel)).May("build-change", narrows: true);

        app.MapGet("/data", (HttpContext context, DataPages pages, CancellationToken cancel) => pages.Show(context, cancel)).May("page-data");
        app.MapPost("/data", (HttpContext context, DataPages pages, CancellationToken cancel) => pages.Receive(context, cancel)).May("page-upload")
            .BodyUpTo(app.Services.GetRequiredService<ServiceSettings>().UploadLimit + FormOverhead).StreamsForm();
        app.MapGet("/data/files/{id}", (HttpContext context, string id, DataPages pages, CancellationToken cancel) => pages.File(context, id, cancel)).May("page-data");

        // Asked for once, so that templates are parsed before anyone is answered.
        DocumentTemplates.In("pages");
    }

    /// <summary>What a form adds to the file in it.</summary>
    private const long FormOverhead = 1 << 16;
}
