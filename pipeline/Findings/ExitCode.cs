namespace SvdPipeline.Findings;

/// <summary>Exit codes of the command, by cause.</summary>
public enum ExitCode
{
    /// <summary>Done; bad rows are findings, not failure.</summary>
    Done = 0,

    /// <summary>A bug in SvdPipeline.</summary>
    Bug = 1,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>A configuration or hand-edited file is wrong.</summary>
    Configuration = 10,

    /// <summary>A recognised source was refused whole, or a build stopped on its data.</summary>
    Data = 11,

    /// <summary>Nothing recognised, or a recorded input missing or changed.</summary>
    Input = 12,

    /// <summary>Definition or measure invalid, or <c>definition test</c> disagrees.</summary>
    Definition = 13,

    /// <summary>Storage cannot be read or written.</summary>
    Storage = 14,

    /// <summary><c>check</c> or <c>verify</c> found differences, or <c>retention</c> rows kept too long.</summary>
    Differences = 15,
}
