namespace SvdPipeline.AcceptanceTests;

/// <summary>A theory that needs LibreOffice and the PDF tools; skips, saying so, where they are not installed. <c>.ci/run</c> installs them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!Array.TrueForAll(["soffice", "pdftotext"], program => folders.Any(folder => File.Exists(Path.Combine(folder, program)))))
        {
            Skip = "LibreOffice and poppler-utils are not installed; .ci/run installs them";
        }
    }
}
