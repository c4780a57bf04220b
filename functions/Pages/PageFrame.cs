using Scriban.Runtime;
using SvdPipeline.Areas;
using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>What stands around every page: name, who is signed in, menu, notice, footer.</summary>
internal static class PageFrame
{
    /// <summary>Seconds after which a page that shows work under way loads again where there is no script.</summary>
    private const int Refresh = 5;

    public static string Render(HttpContext context, Page page) => DocumentTemplates.Render("pages/frame", Object(
        ("title", page.Title),
        ("assets", Object(("style", PageAssets.Style.Address), ("script", PageAssets.Script.Address), ("icon", PageAssets.Icon.Address))),
        ("live", page.Live),
        ("refresh", Refresh),
        ("person", Person(context)),
        ("token", Token(context)),
        ("menu", List(Menu(context), link => Object(
            ("words", link.Words),
            ("address", link.Address),
            ("here", context.Request.Path == link.Address),
            ("active", context.Request.Path.StartsWithSegments(link.Address))))),
        ("notice", page.Notice),
        ("back", page.Back is { } back ? Object(("words", back.Words), ("address", back.Address)) : null),
        ("body", page.Body))).Text;

    /// <summary>The anti-forgery field of a form.</summary>
    public static ScriptObject Token(HttpContext context) => Object(
        ("name", FormToken.Field), ("value", context.RequestServices.GetRequiredService<FormToken>().For(context)));

    /// <summary>A role as a person reads it.</summary>
    public static string RoleWords(string role) => role switch
    {
        Roles.Analyst => "borough analyst",
        Roles.Coordinator => "London co-ordinator",
        _ => role,
    };

    private static ScriptObject? Person(HttpContext context)
    {
        if (context.Person() is not { } person)
        {
            return null;
        }

        var role = RoleWords(person.Role);
        var local = context.RequestServices.GetRequiredService<ServiceSettings>().LocalSignIn;
        return Object(
            ("name", person.Name.StartsWith("Demonstration", StringComparison.Ordinal) ? "Demonstration" : person.Name),
            ("role", person.Borough is { } code ? $"{role}, {Boroughs.Find(code)!.Name}" : role),
            ("sign_out", local ? "/sign-out" : null),
            ("leave", local ? null : "/.auth/logout"));
    }

    private static IEnumerable<(string Words, string Address)> Menu(HttpContext context)
    {
        var person = context.Person();
        bool May(string route, string? borough = null) => Policies.May(person, route, borough);
        if (person is null)
        {
            yield break;
        }

        if (May("page-home"))
        {
            yield return ("Home", "/home");
        }

        if (person.Borough is { } code)
        {
            yield return May("page-borough", code) ? ("My borough", $"/boroughs/{code}") : ("Documents", $"/boroughs/{code}/public");
        }

        foreach (var (words, address, route) in new[]
        {
            ("Builds", "/builds", "page-builds"),
            ("Data", "/data", "page-data"),
            ("Compare", "/compare", "page-compare-public"),
            ("Definition", "/definition", "page-definition"),
            ("Status", "/status", "page-status"),
        })
        {
            if (May(route))
            {
                yield return (words, address);
            }
        }
    }
}
