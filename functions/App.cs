using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SvdPipeline.Functions.Access;
using SvdPipeline.Functions.Api;
using SvdPipeline.Functions.Builds;
using SvdPipeline.Functions.Intake;
using SvdPipeline.Functions.Operation;
using SvdPipeline.Functions.Pages;
using SvdPipeline.Functions.Triggers;
using SvdPipeline.Storage.Objects;
using SvdPipeline.Storage.Queues;

namespace SvdPipeline.Functions;

/// <summary>The app, put together: storage, what works on it, what stands before every route, the routes.</summary>
public static class App
{
    /// <summary>Builds the app; it listens on loopback at the port of the settings, whatever <c>ASPNETCORE_URLS</c> says.</summary>
    public static WebApplication Build(string[] args, ServiceSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://127.0.0.1:{settings.Port}");
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        AddStorage(builder.Services, settings);
        builder.Services
            .AddIntake(settings)
            .AddBuilds(settings)
            .AddAccess(settings)
            .AddApi(settings)
            .AddPages(settings)
            .AddOperation(settings)
            .AddTriggers(settings);

        var app = builder.Build();
        app.MapTriggers();
        app.MapAccess();
        app.MapApi();
        app.MapPages();
        app.MapOperation();
        app.CheckAccess();
        return app;
    }

    private static void AddStorage(IServiceCollection services, ServiceSettings settings)
    {
        Directory.CreateDirectory(settings.Data);
        services.AddSingleton<IObjectStore>(_ => settings switch
        {
            { StorageConnection: { } connection } => new BlobObjectStore(new BlobServiceClient(connection)),
            { StorageAccount: { } account } => new BlobObjectStore(new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), new DefaultAzureCredential())),
            _ => new FolderObjectStore(settings.Data),
        });
        services.AddSingleton<IWorkQueues>(_ => settings switch
        {
            { StorageConnection: { } connection } => new AzureWorkQueues(new QueueServiceClient(connection, Encoded)),
            { StorageAccount: { } account } => new AzureWorkQueues(new QueueServiceClient(new Uri($"https://{account}.queue.core.windows.net"), new DefaultAzureCredential(), Encoded)),
            _ => new FolderWorkQueues(Path.Combine(settings.Data, "queues"), TimeProvider.System),
        });
        services.AddSingleton(provider => new LocalCopies(provider.GetRequiredService<IObjectStore>(), Path.Combine(settings.Data, "copies")));
    }

    private static QueueClientOptions Encoded => new() { MessageEncoding = QueueMessageEncoding.Base64 };
}
