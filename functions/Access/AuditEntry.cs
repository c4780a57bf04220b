namespace SvdPipeline.Functions.Access;

/// <summary>One line of the audit trail.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Name of the person.</param>
/// <param name="Role">Their role.</param>
/// <param name="Borough">Their borough; null for London.</param>
/// <param name="Act">What was done: <c>build</c>, <c>upload</c>, <c>edit</c>, <c>read</c>, <c>cancel</c>, <c>retry</c>, <c>sign-in</c>.</param>
/// <param name="What">Of what: an id or path.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string Role, string? Borough, string Act, string What);
