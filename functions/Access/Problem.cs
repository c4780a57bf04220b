using SvdPipeline.Findings;

namespace SvdPipeline.Functions.Access;

/// <summary>A refusal as the API gives it: problem details (RFC 9457), with what to do.</summary>
/// <param name="Type">Address that tells what the code means.</param>
/// <param name="Title">Short name of the problem.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="Code">Code of the catalogue.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Errors">Each thing wrong with what was sent, with file, line and column.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string Remedy, IReadOnlyList<Finding> Errors);
