namespace SvdPipeline.Ingest.Quality;

/// <summary>How fresh a series of files is.</summary>
/// <param name="Series">The series; empty where the source has one.</param>
/// <param name="Latest">Last day of its newest data.</param>
/// <param name="Due">Day by which the next edition is expected, or null.</param>
/// <param name="State"><c>fresh</c>, <c>late</c>, <c>stale</c> or <c>not judged</c>.</param>
public sealed record Freshness(string Series, DateOnly Latest, DateOnly? Due, string State);
