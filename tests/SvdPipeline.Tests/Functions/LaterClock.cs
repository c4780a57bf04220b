namespace SvdPipeline.Tests.Functions;

/// <summary>The clock of the system, set forward or back.</summary>
internal sealed class LaterClock(TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
}
