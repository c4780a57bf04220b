using System.Globalization;

namespace SvdPipeline.Functions;

/// <summary>Settings of the app: environment variables in the cloud, <c>--data DIR</c> on one machine.</summary>
/// <param name="Data">Folder of the data when it is kept on this machine; also of working copies in the cloud.</param>
/// <param name="StorageConnection">Connection string of the storage emulator or account; null for none.</param>
/// <param name="StorageAccount">Name of the storage account, reached by managed identity; null for none.</param>
/// <param name="Port">Port on loopback: the host's <c>FUNCTIONS_CUSTOMHANDLER_PORT</c>, or <c>--port</c>, or 5080.</param>
/// <param name="Hosted">True when a Functions host starts the app and brings its triggers: then no timers and queue readers of its own.</param>
/// <param name="EasyAuth">True when App Service authentication stands in front and its principal header is believed.</param>
/// <param name="LocalSignIn">True when the demo sign-in is offered: no cloud but its emulator, bound to loopback.</param>
/// <param name="Pull">True when open data is pulled from its publishers on time.</param>
/// <param name="Sample">True when an empty data folder is filled with sample data at the first start.</param>
public sealed record ServiceSettings(
    string Data, string? StorageConnection, string? StorageAccount, int Port, bool Hosted, bool EasyAuth, bool LocalSignIn, bool Pull, bool Sample)
{
    private const int DefaultPort = 5080;
    private const long StandardUpload = 2L << 30;

    /// <summary>Most bytes of one upload (<c>SVD_UPLOAD_LIMIT</c>); 2 GiB unless set.</summary>
    public long UploadLimit { get; init; } = StandardUpload;

    /// <summary>True when objects and queues are in Azure Storage or its emulator.</summary>
    public bool InCloud => StorageConnection is not null || StorageAccount is not null;

    /// <summary>Reads the settings.</summary>
    public static ServiceSettings Read(string[] args)
    {
        var hostPort = Text("FUNCTIONS_CUSTOMHANDLER_PORT");
        var easyAuth = Text("SVD_EASY_AUTH") == "true";
        var (connection, account) = (Text("SVD_STORAGE_CONNECTION"), Text("SVD_STORAGE_ACCOUNT"));
        var cloud = connection is not null || account is not null;
        var named = Option(args, "--data") ?? Text("SVD_DATA");
        return new ServiceSettings(
            Path.GetFullPath(named ?? DefaultData(cloud)),
            connection,
            account,
            int.Parse(hostPort ?? Option(args, "--port") ?? DefaultPort.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            hostPort is not null,
            easyAuth,
            !easyAuth && hostPort is null && account is null && (connection is null || IsEmulator(connection)),
            hostPort is not null || args.Contains("--pull"),
            !cloud && hostPort is null && (named is null || args.Contains("--sample")))
        {
            UploadLimit = Text("SVD_UPLOAD_LIMIT") is { } limit ? long.Parse(limit, CultureInfo.InvariantCulture) : StandardUpload,
        };
    }

    private static bool IsEmulator(string connection) =>
        connection.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase) || connection.Contains("BlobEndpoint=http://127.0.0.1:", StringComparison.OrdinalIgnoreCase);

    /// <summary>What must last goes with the user's application data; working copies of what is in the cloud go with temporary files.</summary>
    private static string DefaultData(bool cloud) =>
        Path.Combine(!cloud && Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } kept ? kept : Path.GetTempPath(), "svd-pipeline");

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static string? Text(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
