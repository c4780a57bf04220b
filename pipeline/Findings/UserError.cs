namespace SvdPipeline.Findings;

/// <summary>
/// A cause that stops a command and that its user can mend: printed with its code, without a stack trace, and turned into an exit code.
/// </summary>
public sealed class UserError(ExitCode exit, string code, string message, string remedy) : Exception(message)
{
    /// <summary>Exit code of the command.</summary>
    public ExitCode Exit { get; } = exit;

    /// <summary>Code of the catalogue, such as <c>SVD-B101</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What to do, as an instruction.</summary>
    public string Remedy { get; } = remedy;
}
