using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SvdPipeline.Tests.Infra;

/// <summary>The real Bicep command, restored as a package; a build for Linux.</summary>
internal static class Bicep
{
    private static readonly string Command = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;

    /// <summary>True where this machine can run it.</summary>
    public static bool IsHere => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64;

    /// <summary>Runs it on files of a folder; gives its exit code and all it said. The values an environment must supply are made up here.</summary>
    public static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        if (OperatingSystem.IsLinux() && !File.GetUnixFileMode(Command).HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(Command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(Command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SVD_SIGN_IN_CLIENT_ID"] = "00000000-0000-0000-0000-000000000001";
        start.Environment["SVD_OPERATORS_GROUP_ID"] = "00000000-0000-0000-0000-000000000002";
        start.Environment["SVD_SUPPLIERS_GROUP_ID"] = "00000000-0000-0000-0000-000000000003";
        start.Environment["SVD_ALERT_ADDRESS"] = "operators@example.org";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
