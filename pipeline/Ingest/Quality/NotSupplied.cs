namespace SvdPipeline.Ingest.Quality;

/// <summary>A source that is understood and of which nothing is in the lake.</summary>
/// <param name="Id">Contract id.</param>
/// <param name="Title">Name as printed.</param>
/// <param name="Publisher">Who has it.</param>
/// <param name="Schedule">How often it appears.</param>
public sealed record NotSupplied(string Id, string Title, string Publisher, string Schedule);
