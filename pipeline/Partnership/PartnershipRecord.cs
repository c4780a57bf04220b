using Scriban.Runtime;
using SvdPipeline.Findings;

namespace SvdPipeline.Partnership;

/// <summary>
/// What the partnership of a borough wrote. The three files are script objects shaped by their JSON Schemas: every key of the schema is there,
/// an absent text is empty, an absent list has no items.
/// </summary>
/// <param name="Borough">GSS code.</param>
/// <param name="Partnership"><c>partnership.yaml</c>.</param>
/// <param name="Plan"><c>plan.yaml</c>.</param>
/// <param name="Targets"><c>targets.yaml</c>.</param>
/// <param name="Commentary">Markdown by document and section, such as <c>sna/summary</c>.</param>
/// <param name="Findings">What was found wrong with the files.</param>
public sealed record PartnershipRecord(
    string Borough,
    ScriptObject Partnership,
    ScriptObject Plan,
    ScriptObject Targets,
    IReadOnlyDictionary<string, string> Commentary,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>A partnership that has not written anything yet.</summary>
    public static PartnershipRecord Empty(string borough) => new(
        borough,
        PartnershipSchema.Partnership.Shape(),
        PartnershipSchema.Plan.Shape(),
        PartnershipSchema.Targets.Shape(),
        new Dictionary<string, string>(),
        []);
}
