using SvdPipeline.Storage;

namespace SvdPipeline.Ingest;

/// <summary>Reads one file as an ingest would, into a lake of its own that is thrown away.</summary>
public static class FileTrial
{
    /// <summary>What would come of ingesting the file.</summary>
    public static IngestResult Of(string path)
    {
        var folder = Directory.CreateTempSubdirectory("svd-check-");
        try
        {
            return Ingester.Ingest(path, Lake.OpenOrCreate(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
