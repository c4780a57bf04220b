namespace SvdPipeline.Tests;

/// <summary>Real publications for tests: the folder in <c>SVD_REAL_DATA</c>. Where it is not set, tests that need it are skipped and say so.</summary>
internal static class RealData
{
    /// <summary>Name of the environment variable.</summary>
    public const string Variable = "SVD_REAL_DATA";

    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Path of a file or folder in it.</summary>
    public static string At(params string[] parts) => Path.Combine([Folder ?? throw new InvalidOperationException($"{Variable} is not set."), .. parts]);
}
