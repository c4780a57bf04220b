namespace SvdPipeline.Disclosure;

/// <summary>Parts that add up to a total, by cell numbers.</summary>
internal readonly record struct CountSum(int Total, int[] Parts)
{
    /// <summary>1 for the total, -1 for a part.</summary>
    public int Sign(int cell) => cell == Total ? 1 : -1;
}
