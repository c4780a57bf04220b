namespace SvdPipeline.Measures.Statistics;

/// <summary>Lower and upper confidence limits; null where the method defines none.</summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
public readonly record struct Interval(double? Lower, double? Upper)
{
    /// <summary>Both limits times a factor.</summary>
    public Interval Times(double factor) => new(Lower * factor, Upper * factor);
}
