namespace SvdPipeline.Ingest;

/// <summary>What became of a file.</summary>
public enum IngestOutcome
{
    /// <summary>Read, and its snapshot is in use.</summary>
    Ingested,

    /// <summary>The same bytes were in the lake already.</summary>
    Unchanged,

    /// <summary>Recognised and refused whole; the lake keeps what it had.</summary>
    Refused,

    /// <summary>Not recognised; left alone.</summary>
    LeftAlone,
}
