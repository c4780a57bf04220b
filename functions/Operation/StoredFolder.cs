namespace SvdPipeline.Functions.Operation;

/// <summary>What a container holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Objects">Objects counted.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="More">True when there are more than were counted.</param>
public sealed record StoredFolder(string Name, int Objects, long Bytes, bool More);
