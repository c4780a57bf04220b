using Xunit;

namespace SvdPipeline.Tests;

/// <summary>A test on real files, skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public RealDataFactAttribute()
    {
        if (RealData.Folder is null)
        {
            Skip = $"{RealData.Variable} does not name a folder of real files.";
        }
    }
}
