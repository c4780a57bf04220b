namespace SvdPipeline.Builds;

/// <summary>One thing a build would do, or leave.</summary>
/// <param name="Verb"><c>use</c>, <c>leave</c>, <c>classify</c>, <c>write</c>, <c>replace</c>, <c>keep</c>, <c>lack</c>.</param>
/// <param name="What">What it is done to.</param>
/// <param name="Because">Why, in words.</param>
public sealed record PlanStep(string Verb, string What, string Because);
