using System.Threading.RateLimiting;

namespace SvdPipeline.Functions.Access;

/// <summary>Requests of one person a minute; visitors share one allowance, ten times as large.</summary>
internal sealed class Allowance(AccessSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<Person?> limiter = PartitionedRateLimiter.Create<Person?, string>(person => RateLimitPartition.GetTokenBucketLimiter(
        person is null ? "" : $"{person.Role}/{person.Name}",
        owner => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.RequestsAMinute * Share(owner),
            TokensPerPeriod = Math.Max(1, settings.RequestsAMinute * Share(owner) / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        }));

    public bool Allows(Person? person)
    {
        using var lease = limiter.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static int Share(string owner) => owner.Length == 0 ? 10 : 1;
}
