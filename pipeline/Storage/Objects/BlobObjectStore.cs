using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace SvdPipeline.Storage.Objects;

/// <summary>
/// Objects in Azure Blob Storage. The first segment of a path is the container. A write stages blocks and commits them at the end under the condition,
/// so that a cut one leaves nothing that can be read.
/// </summary>
/// <param name="client">The storage account.</param>
public sealed class BlobObjectStore(BlobServiceClient client) : IObjectStore
{
    private const int BlockSize = 8 << 20;

    private static readonly StorageTransferOptions Blocks = new() { InitialTransferSize = BlockSize, MaximumTransferSize = BlockSize, MaximumConcurrency = 2 };

    /// <summary>Makes containers that are not there; the operator's job, or the emulator's.</summary>
    public Task MakeContainers(IEnumerable<string> names, CancellationToken cancel = default) => Guarded(async () =>
    {
        foreach (var name in names)
        {
            await client.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancel);
        }

        return true;
    });

    /// <inheritdoc/>
    public Task<StoredObject?> Find(string path, CancellationToken cancel = default) => Guarded(() => Missing(async () =>
    {
        var found = (await Blob(path).GetPropertiesAsync(cancellationToken: cancel)).Value;
        return (StoredObject?)new StoredObject(path, Text(found.ETag), found.ContentLength, found.LastModified);
    }));

    /// <inheritdoc/>
    public Task<ObjectContent?> Open(string path, long offset = 0, long? length = null, CancellationToken cancel = default) => Guarded(() => Missing(async () =>
    {
        if (await Find(path, cancel) is not { } whole)
        {
            return null;
        }

        if (offset >= whole.Length || length == 0)
        {
            return new ObjectContent(whole, Stream.Null);
        }

        // The range is asked of the very object found, so that bytes and ETag belong together; one written meanwhile is read anew.
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(offset, length), Conditions = new BlobRequestConditions { IfMatch = Header(whole.ETag) } };
            var download = await Blob(path).DownloadStreamingAsync(options, cancel);
            return new ObjectContent(whole, download.Value.Content);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return await Open(path, offset, length, cancel);
        }
    }));

    /// <inheritdoc/>
    public Task<StoredObject> Write(string path, Stream content, WriteCondition condition, CancellationToken cancel = default) => Guarded(async () =>
    {
        var received = new ReceivedStream(content);
        try
        {
            var options = new BlobUploadOptions { Conditions = Conditions(condition), TransferOptions = Blocks };
            var written = (await Blob(path).UploadAsync(received, options, cancel)).Value;
            return new StoredObject(path, Text(written.ETag), received.Count, written.LastModified);
        }
        catch (RequestFailedException conflict) when (IsConflict(conflict))
        {
            throw new ObjectConflictException(path, conflict);
        }
    });

    /// <inheritdoc/>
    public Task<ObjectPage> List(string prefix, string? after = null, int size = 1000, CancellationToken cancel = default) => Guarded(async () =>
    {
        var (container, folder) = Split(ObjectPath.CheckedPrefix(prefix));
        var objects = new List<StoredObject>(size);
        try
        {
            // The service pages by a token of its own that is not kept; a listing starts at a name instead, in the order of names.
            var options = new GetBlobsOptions { Prefix = folder.Length == 0 ? null : folder, StartFrom = after is null ? null : Split(after).Name };
            await foreach (var blob in client.GetBlobContainerClient(container).GetBlobsAsync(options, cancel))
            {
                var path = $"{container}/{blob.Name}";
                if (after is not null && string.CompareOrdinal(path, after) <= 0)
                {
                    continue;
                }

                if (objects.Count == size)
                {
                    return new ObjectPage(objects, objects[^1].Path);
                }

                objects.Add(new StoredObject(path, Text(blob.Properties.ETag!.Value), blob.Properties.ContentLength!.Value, blob.Properties.LastModified!.Value));
            }
        }
        catch (RequestFailedException none) when (none.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return new ObjectPage([], null);
        }

        return new ObjectPage(objects, null);
    });

    /// <inheritdoc/>
    public Task<bool> Delete(string path, WriteCondition condition, CancellationToken cancel = default) => Guarded(async () =>
    {
        try
        {
            return (await Blob(path).DeleteIfExistsAsync(DeleteSnapshotsOption.None, Conditions(condition), cancel)).Value;
        }
        catch (RequestFailedException conflict) when (IsConflict(conflict))
        {
            throw new ObjectConflictException(path, conflict);
        }
    });

    private static (string Container, string Name) Split(string path) => path.IndexOf('/') is var slash ? (path[..slash], path[(slash + 1)..]) : default;

    /// <summary>Without quotation marks: a listing gives none, a header does.</summary>
    private static string Text(ETag etag) => etag.ToString("G").Trim('"');

    private static ETag Header(string etag) => new($"\"{etag}\"");

    private static BlobRequestConditions Conditions(WriteCondition condition) => new()
    {
        IfNoneMatch = condition.Absent ? ETag.All : null,
        IfMatch = condition.ETag is { } etag ? Header(etag) : null,
    };

    private static bool IsConflict(RequestFailedException failure) =>
        failure.Status == 412 || failure.ErrorCode == BlobErrorCode.BlobAlreadyExists || (failure.Status == 404 && failure.ErrorCode == BlobErrorCode.ConditionNotMet);

    private static async Task<T?> Missing<T>(Func<Task<T?>> work)
        where T : class
    {
        try
        {
            return await work();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private static async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception cause) when (cause is RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            throw new StorageException($"Blob storage cannot be reached or refuses: {(cause as RequestFailedException)?.ErrorCode ?? cause.InnerException?.Message ?? cause.Message}", cause);
        }
    }

    private BlobClient Blob(string path)
    {
        var (container, name) = Split(ObjectPath.Checked(path));
        return client.GetBlobContainerClient(container).GetBlobClient(name);
    }
}
