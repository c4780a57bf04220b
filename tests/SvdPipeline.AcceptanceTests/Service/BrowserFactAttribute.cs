namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>A test in a real Chromium; skips, saying so, where it is not installed. <c>.ci/run</c> installs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Where Debian puts it.</summary>
    public const string Chromium = "/usr/bin/chromium";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = "Chromium is not installed; .ci/run installs it";
        }
    }
}
