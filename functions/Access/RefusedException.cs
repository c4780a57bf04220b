namespace SvdPipeline.Functions.Access;

/// <summary>Stops a request with a refusal, from wherever it is found.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Detail)
{
    /// <summary>What is answered.</summary>
    public Refusal Refusal { get; } = refusal;
}
