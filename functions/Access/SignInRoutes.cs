namespace SvdPipeline.Functions.Access;

/// <summary>The posts of the demo sign-in and of signing out; the pages draw the forms.</summary>
internal static class SignInRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/sign-in", SignIn).May("sign-in");
        app.MapPost("/sign-out", SignOut).May("sign-out");
    }

    /// <summary>Takes <c>role</c>, <c>borough</c> (GSS code, where the role has one) and <c>return</c>, a path of this app.</summary>
    private static async Task SignIn(HttpContext context, Identity identity, LocalSignIn local, AuditTrail audit)
    {
        if (!identity.IsLocal(context))
        {
            await context.Refuse(Refusal.NotFound);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var back = ReturnPath(form["return"]);
        if (LocalSignIn.Of(form["role"], form["borough"]) is not { } person)
        {
            SeeOther(context, $"/sign-in?problem=SVD-W113&return={Uri.EscapeDataString(back)}");
            return;
        }

        await audit.Write(person, "sign-in", "demo sign-in", context.RequestAborted);
        local.Write(context, person);
        SeeOther(context, back);
    }

    private static void SignOut(HttpContext context, ServiceSettings settings)
    {
        LocalSignIn.Clear(context);
        SeeOther(context, settings.EasyAuth ? "/.auth/logout" : "/sign-in");
    }

    /// <summary>The path to go back to: one of this app, otherwise its first page.</summary>
    private static string ReturnPath(string? path) => path is ['/', not ('/' or '\\'), ..] && path.All(c => c is > ' ' and < '\u007f' and not '\\') ? path : "/";

    private static void SeeOther(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }
}
