using System.Diagnostics;

namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>A file system of a few megabytes, in memory. Only who may mount one can make it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDisk(string size)
    {
        Directory.CreateDirectory(Folder);
        Run("mount", "-t", "tmpfs", "-o", $"size={size}", "svd-small-disk", Folder);
    }

    /// <summary>Where it is mounted.</summary>
    public string Folder => folder["disk"];

    /// <summary>Gives it more room.</summary>
    public void Grow(string size) => Run("mount", "-o", $"remount,size={size}", Folder);

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        folder.Dispose();
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} gave {process.ExitCode}");
    }
}
