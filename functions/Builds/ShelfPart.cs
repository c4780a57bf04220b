namespace SvdPipeline.Functions.Builds;

/// <summary>One part of a month's documents.</summary>
/// <param name="Edition"><c>official</c> or <c>public</c>.</param>
/// <param name="Part">GSS code, or <c>comparison</c>.</param>
/// <param name="Build">Build it comes from.</param>
/// <param name="Requested">When that build was asked for: the later one holds.</param>
public sealed record ShelfPart(string Edition, string Part, string Build, DateTimeOffset Requested);
