using SvdPipeline.Storage.Objects;

namespace SvdPipeline.Functions.Intake;

/// <summary>The lake as a folder of this machine, brought up to date when asked for. Files once there do not change, so what reads it may go on meanwhile.</summary>
/// <param name="copies">Local copies.</param>
public sealed class LakeCopy(LocalCopies copies) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Path of the folder.</summary>
    public async Task<string> Folder(CancellationToken cancel = default)
    {
        await one.WaitAsync(cancel);
        try
        {
            return await copies.Folder("lake/", cancel);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}
