using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SvdPipeline.Findings;
using SvdPipeline.Functions.Access;

namespace SvdPipeline.Functions.Api;

/// <summary>Who is signed in, who did what, and what the codes of refusals mean.</summary>
internal static class PeopleRoutes
{
    private const int MostEntries = 1000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me", (HttpContext context) => TypedResults.Ok(context.SignedIn()))
            .May("me").WithSummary("Who is signed in, with which role and borough.");
        api.MapGet("/audit", Audit)
            .May("audit").WithSummary("The audit trail of a day (UTC), in the order of time.");
        api.MapGet("/problems/{code}", Problem)
            .May("problem").WithSummary("What a code of a refusal or finding means, and what to do.");
    }

    private static async Task<Ok<Page<AuditEntry>>> Audit(AuditTrail trail, string day, int? size, string? after, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new RefusedException(Refusal.Wrong($"day: '{day}' is no day such as 2026-02-28."));
        }

        if (after is not null && !after.All(c => char.IsAsciiDigit(c) || c is '-' or '.' or 'j' or 's' or 'o' or 'n'))
        {
            throw new RefusedException(Refusal.Wrong("after: take it from 'next' of the page before."));
        }

        var (entries, next) = await trail.Page(date, Math.Clamp(size ?? 100, 1, MostEntries), after, cancel);
        return TypedResults.Ok(new Page<AuditEntry>(entries, next));
    }

    private static Ok<CatalogueEntry> Problem(string code) =>
        FindingCatalogue.Entries.TryGetValue(code, out var entry) ? TypedResults.Ok(entry) : throw new RefusedException(Refusal.NotFound);
}
