using System.Globalization;

namespace SvdPipeline.Functions;

/// <summary>Settings of the app: environment variables in the cloud, <c>--data DIR</c> on one machine.</summary>
/// <param name="Data">Folder of the data when it is kept on this machine; also of working copies in the cloud.</param>
/// <param name="StorageConnection">Connection string of the storage emulator or account; null for none.</param>
/// <param name="StorageAccount">Name of the storage account, reached by managed identity; null for none.</param>
/// <param name="Port">Port on loopback: the host's <c>FUNCTIONS_CUSTOMHANDLER_PORT</c>, or <c>--port</c>, or 5080.</param>
/// <param name="Hosted">True when a Functions host starts the app and brings its triggers: then no timers and queue readers of its own.</param>
/// <param name="EasyAuth">True when App Service authentication stands in front and its principal header is believed.</param>
/// <param name="LocalSignIn">True when the demo sign-in is offered: no cloud, bound to loopback.</param>
public sealed record ServiceSettings(string Data, string? StorageConnection, string? StorageAccount, int Port, bool Hosted, bool EasyAuth, bool LocalSignIn)
{
    private const int DefaultPort = 5080;

    /// <summary>True when objects and queues are in Azure Storage or its emulator.</summary>
    public bool InCloud => StorageConnection is not null || StorageAccount is not null;

    /// <summary>Reads the settings.</summary>
    public static ServiceSettings Read(string[] args)
    {
        var hostPort = Text("FUNCTIONS_CUSTOMHANDLER_PORT");
        var easyAuth = Text("SVD_EASY_AUTH") == "true";
        return new ServiceSettings(
            Path.GetFullPath(Option(args, "--data") ?? Text("SVD_DATA") ?? Path.Combine(Path.GetTempPath(), "svd-data")),
            Text("SVD_STORAGE_CONNECTION"),
            Text("SVD_STORAGE_ACCOUNT"),
            int.Parse(hostPort ?? Option(args, "--port") ?? DefaultPort.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            hostPort is not null,
            easyAuth,
            !easyAuth && hostPort is null);
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static string? Text(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
