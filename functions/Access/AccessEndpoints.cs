using SvdPipeline.Areas;

namespace SvdPipeline.Functions.Access;

/// <summary>How endpoints say who may use them, and how they ask who is there.</summary>
public static class AccessEndpoints
{
    private const string PersonKey = "svd.person";
    private const string ReachKey = "svd.reach";

    /// <summary>Names the row of the policy table; every endpoint has one. A borough in the path is the route value <c>borough</c>, a GSS code.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="route">Id of the row; <c>document-{edition}</c> takes the route value.</param>
    /// <param name="narrows">True when there is no borough in the path and the endpoint itself asks <see cref="MayReach"/>.</param>
    public static TBuilder May<TBuilder>(this TBuilder endpoint, string route, bool narrows = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RouteRule(route, narrows));

    /// <summary>Sets the most bytes a request's body may have, in place of 1 MiB.</summary>
    public static TBuilder BodyUpTo<TBuilder>(this TBuilder endpoint, long bytes)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new BodyLimit(bytes));

    /// <summary>Says that the endpoint reads its form as a stream by <see cref="FormUpload"/>, which checks the form's token.</summary>
    public static TBuilder StreamsForm<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new StreamedForm());

    /// <summary>Who is signed in, or null.</summary>
    public static Person? Person(this HttpContext context) => context.Items[PersonKey] as Person;

    /// <summary>Who is signed in, on a route that no visitor may use.</summary>
    public static Person SignedIn(this HttpContext context) => context.Person() ?? throw new InvalidOperationException("The route may be used without a person.");

    /// <summary>True when the person may see this borough on this route.</summary>
    public static bool MayReach(this HttpContext context, string borough) =>
        context.Items[ReachKey] is Reach reach && (reach == Reach.Any || (reach == Reach.Own && context.Person()?.Borough == borough));

    /// <summary>The boroughs that the person may see on this route, by GSS code.</summary>
    public static IReadOnlyList<Borough> Reachable(this HttpContext context) => [.. Boroughs.All.Where(b => context.MayReach(b.Code))];

    internal static void Admit(this HttpContext context, Person? person, Reach reach) => (context.Items[PersonKey], context.Items[ReachKey]) = (person, reach);

    internal sealed record BodyLimit(long Bytes);

    internal sealed record StreamedForm;
}
