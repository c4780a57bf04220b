namespace SvdPipeline.Disclosure;

/// <summary>How counts of one family of sources are controlled.</summary>
/// <param name="Id"><c>police</c> or <c>health</c>.</param>
/// <param name="SuppressBelow">Counts from 1 to one below this are suppressed; zero stays zero.</param>
/// <param name="RoundTo">Other counts are rounded to the nearest multiple; 1 for no rounding.</param>
public sealed record DisclosureFamily(string Id, int SuppressBelow, int RoundTo)
{
    /// <summary>True when the count itself must not be printed.</summary>
    public bool IsSmall(decimal count) => count > 0 && count < SuppressBelow;

    /// <summary>The count as printed when it is not suppressed: the nearest multiple, halves up.</summary>
    public decimal Rounded(decimal count) => Math.Floor(count / RoundTo + 0.5m) * RoundTo;
}
