namespace SvdPipeline.Tests.Storage;

/// <summary>A test that mounts a file system; skipped for users who may not.</summary>
public sealed class PrivilegedFactAttribute : FactAttribute
{
    public PrivilegedFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Skip = "Needs the right to mount a file system.";
        }
    }
}
