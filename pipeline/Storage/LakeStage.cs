namespace SvdPipeline.Storage;

/// <summary>A folder in which a snapshot is written before it is committed; thrown away when it is not.</summary>
public sealed class LakeStage : IDisposable
{
    private readonly string folder;

    internal LakeStage(string folder)
    {
        this.folder = folder;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>Path of the rows.</summary>
    public string Rows => Path.Combine(folder, Lake.RowsFile);

    /// <summary>Path of the findings.</summary>
    public string Findings => Path.Combine(folder, Lake.FindingsFile);

    /// <summary>Path of the quality record.</summary>
    public string Quality => Path.Combine(folder, Lake.QualityFile);

    /// <summary>Path of the snapshot record.</summary>
    internal string Record => Path.Combine(folder, Lake.RecordFile);

    /// <summary>Moves the folder to its place: one rename.</summary>
    internal void MoveTo(string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        Directory.Move(folder, place);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
