namespace SvdPipeline.Functions.Access;

/// <summary>
/// Anti-forgery of form posts: each form carries a token that only this app can make, for this person, for some hours. Put it as the first field of the form.
/// </summary>
/// <param name="key">Signs the tokens.</param>
public sealed class FormToken(SigningKey key)
{
    /// <summary>Name of the form's field.</summary>
    public const string Field = "form-token";

    private const string Purpose = "form";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    /// <summary>The token for a form shown to this request's person.</summary>
    public string For(HttpContext context) => key.Seal(Purpose, Owner(context), Lifetime);

    /// <summary>True for a token of this person that has not expired.</summary>
    public bool Holds(HttpContext context, string? token) => key.Open(Purpose, token) == Owner(context);

    private static string Owner(HttpContext context) => context.Person() is { } person ? $"{person.Role}/{person.Borough}/{person.Name}" : "";
}
