namespace SvdPipeline.Benchmarks;

/// <summary>Where a round keeps its data.</summary>
internal sealed class BenchmarkFolder(string root)
{
    /// <summary>The folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Landing folder with every source.</summary>
    public string Landing => Path.Combine(Root, "landing");

    /// <summary>Landing folder with the crime extracts only.</summary>
    public string Crimes => Path.Combine(Landing, "safestats-mps-crime");

    /// <summary>The lake that the figures are made from.</summary>
    public string Lake => Path.Combine(Root, "lake");

    /// <summary>A place for what a measured task writes, empty.</summary>
    public string Fresh(string task)
    {
        var path = Path.Combine(Root, "scratch-" + task);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Removes what the measured tasks wrote.</summary>
    public void RemoveScratch()
    {
        foreach (var folder in Directory.GetDirectories(Root, "scratch-*"))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
