using System.Diagnostics;
using System.Globalization;

namespace SvdPipeline.Functions;

/// <summary>A folder of this machine for one piece of work, removed with it. What a killed process left is removed by the next.</summary>
public sealed class ScratchFolder : IDisposable
{
    private static int made;

    private ScratchFolder(string folder) => Path = folder;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Makes one below the app's data.</summary>
    public static ScratchFolder Make(ServiceSettings settings)
    {
        var home = Directory.CreateDirectory(System.IO.Path.Combine(settings.Data, "work")).FullName;
        RemoveLeftovers(home);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Interlocked.Increment(ref made)}");
        var folder = System.IO.Path.Combine(home, name);
        Remove(folder);
        return new ScratchFolder(Directory.CreateDirectory(folder).FullName);
    }

    /// <summary>A path inside it.</summary>
    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <inheritdoc/>
    public void Dispose() => Remove(Path);

    private static void RemoveLeftovers(string home)
    {
        foreach (var folder in Directory.GetDirectories(home).Where(f => !IsRunning(System.IO.Path.GetFileName(f).Split('-')[0])))
        {
            Remove(folder);
        }
    }

    private static bool IsRunning(string process)
    {
        try
        {
            using var found = Process.GetProcessById(int.Parse(process, CultureInfo.InvariantCulture));
            return !found.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
    }
}
