using SvdPipeline.Documents.Content;
using SvdPipeline.Functions.Access;
using static SvdPipeline.Documents.Comparison.PageModel;

namespace SvdPipeline.Functions.Pages;

/// <summary>What a browser shows when a request is refused or fails: what happened and what to do.</summary>
internal static class ProblemPage
{
    /// <summary>The page of a refusal.</summary>
    public static Page Of(HttpContext context, Refusal refusal)
    {
        var (title, words) = refusal.Status switch
        {
            StatusCodes.Status401Unauthorized => ("Sign in first", "Nobody is signed in, or the sign-in has expired."),
            StatusCodes.Status403Forbidden => ("You may not see this", refusal.Detail),
            StatusCodes.Status404NotFound => ("Page not found", "If you typed the address, check it. If you followed a link, what it led to may have been removed, or belongs to a borough that is not yours."),
            StatusCodes.Status503ServiceUnavailable => ("The service is not available", refusal.Detail),
            >= StatusCodes.Status500InternalServerError => ("Something went wrong", refusal.Detail),
            _ => (refusal.Entry.Title, refusal.Detail),
        };
        return Page(context, refusal.Status, title, words, refusal.Status == StatusCodes.Status404NotFound ? "" : refusal.Entry.Remedy, refusal.Code);
    }

    private static Page Page(HttpContext context, int status, string title, string words, string action, string code)
    {
        var signIn = context.Person() is null && context.RequestServices.GetRequiredService<ServiceSettings>().LocalSignIn;
        return new Page(title, DocumentTemplates.Render("pages/problem", Object(
            ("title", title),
            ("words", words),
            ("action", action),
            ("code", code),
            ("links", List<(string Words, string Address)>(
                [signIn ? ("Sign in", "/sign-in") : ("Go to the first page", "/")],
                link => Object(("words", link.Words), ("address", link.Address))))))) { Status = status };
    }
}
