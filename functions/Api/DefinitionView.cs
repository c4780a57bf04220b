using SvdPipeline.Definition;

namespace SvdPipeline.Functions.Api;

/// <summary>A definition profile, as it is and in words.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="IsDefault">True for the one that every document prints.</param>
/// <param name="Words">The profile in words, as <c>svd definition show</c> prints it.</param>
public sealed record DefinitionView(DefinitionProfile Profile, bool IsDefault, string Words);
