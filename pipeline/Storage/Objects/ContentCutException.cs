namespace SvdPipeline.Storage.Objects;

/// <summary>Whoever sent the content of an object stopped before its end; nothing was written.</summary>
public sealed class ContentCutException(Exception cause) : Exception("The content ended before all of it had arrived.", cause);
