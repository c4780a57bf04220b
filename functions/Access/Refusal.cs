using SvdPipeline.Findings;

namespace SvdPipeline.Functions.Access;

/// <summary>Why a request is not answered as asked: an HTTP status, a code of the catalogue and what is wrong in detail.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Code of the catalogue.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="Errors">Each thing wrong with what was sent; none where it is one thing.</param>
public sealed record Refusal(int Status, string Code, string Detail, IReadOnlyList<Finding>? Errors = null)
{
    /// <summary>The catalogue's words.</summary>
    public CatalogueEntry Entry => FindingCatalogue.Entry(Code);

    /// <summary>Nobody is signed in.</summary>
    public static Refusal NotSignedIn { get; } = new(StatusCodes.Status401Unauthorized, "SVD-W101", "Nobody is signed in.");

    /// <summary>The person's role does not reach this.</summary>
    public static Refusal NotAllowed { get; } = new(StatusCodes.Status403Forbidden, "SVD-W102", "Your role does not include this.");

    /// <summary>There is nothing here, or nothing that the person may know of.</summary>
    public static Refusal NotFound { get; } = new(StatusCodes.Status404NotFound, "SVD-W103", "There is nothing at this address.");

    /// <summary>Something in the request is wrong.</summary>
    public static Refusal Wrong(string detail) => new(StatusCodes.Status400BadRequest, "SVD-W104", detail);

    /// <summary>The form's token is missing, expired or another's.</summary>
    public static Refusal StaleForm { get; } = new(StatusCodes.Status403Forbidden, "SVD-W105", "The form was opened too long ago, or by someone else.");

    /// <summary>The body is larger than allowed.</summary>
    public static Refusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "SVD-W106", "More was sent than is taken here.");

    /// <summary>Someone else wrote meanwhile.</summary>
    public static Refusal Changed { get; } = new(StatusCodes.Status412PreconditionFailed, "SVD-W107", "It is no longer as you read it.");

    /// <summary>An edit without If-Match.</summary>
    public static Refusal NoCondition { get; } = new(StatusCodes.Status428PreconditionRequired, "SVD-W108", "Neither If-Match nor If-None-Match says which state is edited.");

    /// <summary>Too many requests at once.</summary>
    public static Refusal TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "SVD-W109", "More requests came than are taken in a minute.");

    /// <summary>The store cannot be reached.</summary>
    public static Refusal NoStore { get; } = new(StatusCodes.Status503ServiceUnavailable, "SVD-W110", "The store cannot be reached or refuses.");

    /// <summary>A bug.</summary>
    public static Refusal Bug { get; } = new(StatusCodes.Status500InternalServerError, "SVD-W111", "The request could not be answered.");

    /// <summary>Content of a kind that is not taken here.</summary>
    public static Refusal WrongKind { get; } = new(StatusCodes.Status415UnsupportedMediaType, "SVD-W112", "Content of this kind is not taken here.");

    /// <summary>Signed in without a role of this app.</summary>
    public static Refusal NoRole { get; } = new(StatusCodes.Status403Forbidden, "SVD-W113", "Your account has not exactly one role of this service, or no borough where the role needs one.");

    /// <summary>What was sent ended early.</summary>
    public static Refusal Cut { get; } = new(StatusCodes.Status400BadRequest, "SVD-W114", "The content ended before all of it had arrived.");

    /// <summary>A request made by another site's page.</summary>
    public static Refusal OtherSite { get; } = new(StatusCodes.Status403Forbidden, "SVD-W115", "The request was made by a page of another site.");

    /// <summary>A method that the address does not have.</summary>
    public static Refusal WrongMethod { get; } = new(StatusCodes.Status405MethodNotAllowed, "SVD-W116", "The address does not take this method.");
}
