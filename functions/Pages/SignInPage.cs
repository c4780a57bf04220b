using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Access;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>The form of the demo sign-in.</summary>
internal static class SignInPage
{
    private static readonly (string Role, string Words, string Hint)[] Offered =
    [
        (Roles.Analyst, "Borough analyst", "Puts in data, builds and reads both editions of one borough"),
        (Roles.Coordinator, "London co-ordinator", "Compares all boroughs, builds all London"),
        (Roles.Partner, "Partner", "Reads the public edition of one borough"),
        (Roles.Operator, "Operator", "Sees whether the service works"),
    ];

    public static IResult Show(HttpContext context, Identity identity, string? problem = null, string? @return = null)
    {
        if (!identity.IsLocal(context))
        {
            return Refusal.NotFound.Result();
        }

        var wrong = problem is not null && FindingCatalogue.Entries.ContainsKey(problem);
        return new Page(wrong ? "Error: Sign in" : "Sign in", DocumentTemplates.Render("pages/sign-in", Object(
            ("action", "/sign-in"),
            ("token", PageFrame.Token(context)),
            ("return_to", @return ?? "/"),
            ("error", wrong ? "Choose a role, and a borough where the role has one" : ""),
            ("error_field", $"role-{Roles.Analyst}"),
            ("roles", List(Offered, r => Object(("id", r.Role), ("words", r.Words), ("hint", r.Hint), ("chosen", r.Role == Roles.Analyst)))),
            ("boroughs", Words.Options(Boroughs.All.Where(b => b.InScheme).OrderBy(b => b.Name, StringComparer.Ordinal).Select(b => (b.Code, b.Name)), "E09000014")))));
    }
}
