namespace SvdPipeline.Ingest.Quality;

/// <summary>A check of the contract over the newest file of a series.</summary>
/// <param name="Series">The series; empty where the source has one.</param>
/// <param name="Check">Kind of check.</param>
/// <param name="Expected">What is expected, in words.</param>
/// <param name="Found">What was found, in words with the number.</param>
/// <param name="Why">What a failure may mean, or empty.</param>
/// <param name="State"><c>pass</c>, <c>warn</c> or <c>not judged</c>.</param>
public sealed record CheckResult(string Series, string Check, string Expected, string Found, string Why, string State);
