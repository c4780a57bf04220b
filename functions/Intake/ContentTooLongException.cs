namespace SvdPipeline.Functions.Intake;

/// <summary>Content went on after the most that is allowed.</summary>
internal sealed class ContentTooLongException() : Exception("The content is longer than allowed.");
