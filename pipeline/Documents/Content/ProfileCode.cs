namespace SvdPipeline.Documents.Content;

/// <summary>One row of the offence-code table, as printed.</summary>
/// <param name="Code">Home Office class or offence code.</param>
/// <param name="Description">What the offence is.</param>
/// <param name="Element">Offence element it counts as, in words.</param>
/// <param name="Verified">True when the row's source was read.</param>
public sealed record ProfileCode(string Code, string Description, string Element, bool Verified);
