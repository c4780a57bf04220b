namespace SvdPipeline.Documents.Content;

/// <summary>The definition a build used, in words.</summary>
/// <param name="Id">Profile id, such as <c>london-2023</c>.</param>
/// <param name="Label">Name.</param>
/// <param name="Source">Where its wording comes from.</param>
/// <param name="Version">Version, or short hash of the profile file.</param>
/// <param name="Notes">Choices made in reading the wording, one sentence each.</param>
/// <param name="Codes">The offence-code table.</param>
public sealed record ProfileDescription(
    string Id,
    string Label,
    string Source,
    string Version,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ProfileCode> Codes);
