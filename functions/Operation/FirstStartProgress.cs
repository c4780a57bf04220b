namespace SvdPipeline.Functions.Operation;

/// <summary>How far a first start on sample data has come.</summary>
/// <param name="Stage"><c>making</c> the sample, <c>checking</c> its files, <c>building</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Done">Files or steps done.</param>
/// <param name="Of">Files or steps in all; 0 when not known.</param>
/// <param name="Build">Id of the build, once it is asked for.</param>
public sealed record FirstStartProgress(string Stage, int Done, int Of, string? Build);
