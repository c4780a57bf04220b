using SvdPipeline.Definition;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using SvdPipeline.Measures;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>A definition profile in words: strands, listed offences with their codes, notes.</summary>
internal static class DefinitionPage
{
    public static IResult Show(HttpContext context, string? profile = null)
    {
        var id = profile ?? DefinitionProfile.Default;
        if (!DefinitionProfiles.Ids.Contains(id))
        {
            return Refusal.NotFound.Result();
        }

        var shown = DefinitionProfiles.Load(id);
        return new Page(shown.Label, DocumentTemplates.Render("pages/definition", Object(
            ("label", shown.Label),
            ("source", shown.Source),
            ("profiles", Words.Options(DefinitionProfiles.All.Select(p => (p.Id, p.Label)), id)),
            ("strands", List(shown.Strands, s => Object(("name", Capital(s.Value)), ("rule", DefinitionText.Rule(shown, s.Key))))),
            ("elements", List(shown.ListedElements.Append("property"), e => Object(("name", Name(e)), ("codes", DefinitionText.Codes(e))))),
            ("notes", List(shown.Notes, n => Object(("text", n.Text), ("source", n.Source)))))));
    }

    private static string Name(string element) => MeasureCatalogue.Breakdown("element").Categories.FirstOrDefault(c => c.Id == element)?.Label ?? Capital(element.Replace('_', ' '));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
