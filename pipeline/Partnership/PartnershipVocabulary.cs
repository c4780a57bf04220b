using System.Text.RegularExpressions;

namespace SvdPipeline.Partnership;

/// <summary>The words that what people write may refer to: sections of the documents, and figures.</summary>
/// <param name="Sections">Ids of commentary files by document, <c>sna</c> and <c>strategy</c>.</param>
/// <param name="KnowsFigure">True when there can be a figure of this name, written without its area: <c>in-scope-count</c>.</param>
public sealed partial record PartnershipVocabulary(IReadOnlyDictionary<string, IReadOnlyList<string>> Sections, Func<string, bool> KnowsFigure)
{
    /// <summary>Finds figures bound in a text: <c>{{figure:in-scope-count}}</c>; the first group is the name.</summary>
    [GeneratedRegex(@"\{\{\s*figure:\s*([^{}\s]*)\s*\}\}")]
    public static partial Regex BoundFigures();
}
