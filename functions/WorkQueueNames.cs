namespace SvdPipeline.Functions;

/// <summary>The queues of the app.</summary>
public static class WorkQueueNames
{
    /// <summary>Landing files to take into the lake: <see cref="Intake.IngestMessage"/>.</summary>
    public const string Ingest = "ingest";

    /// <summary>Builds to measure London for: <see cref="Builds.BuildMessage"/>.</summary>
    public const string Measure = "measure";

    /// <summary>Boroughs whose documents are to be written, and the last step of a build: <see cref="Builds.BuildMessage"/>.</summary>
    public const string Document = "document";

    /// <summary>Ending of the queue that holds what was tried too often.</summary>
    public const string Poison = "-poison";
}
