namespace SvdPipeline.AcceptanceTests.Service;

/// <summary>A test that waits for leases and retries, minutes long; run where <c>SVD_LONG_TESTS</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("SVD_LONG_TESTS") is not { Length: > 0 })
        {
            Skip = "Takes minutes; set SVD_LONG_TESTS to run it";
        }
    }
}
