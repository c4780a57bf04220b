namespace SvdPipeline.Ingest.Quality;

/// <summary>Something that a person should look at.</summary>
/// <param name="Level">1 act: figures are wrong or missing until it is mended; 2 look: may be right; 3 know: nothing to do at once.</param>
/// <param name="Key">The same for the same thing in another run.</param>
/// <param name="Source">Source it is about, or empty.</param>
/// <param name="What">What it is, in one sentence.</param>
/// <param name="Detail">The numbers.</param>
/// <param name="Do">What to do.</param>
/// <param name="IsNew">True when the last run that found other data did not have it.</param>
public sealed record Attention(int Level, string Key, string Source, string What, string Detail, string Do, bool IsNew = false);
