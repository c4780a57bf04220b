namespace SvdPipeline.Sources;

/// <summary>How long a source's rows are kept after the last month they speak of.</summary>
/// <param name="Months">Months after the end of the data.</param>
/// <param name="Reason">Why so long, and who says so.</param>
public sealed record Retention(int Months, string Reason)
{
    /// <summary>True when rows whose data ended on a day may no longer be kept.</summary>
    public bool Ended(DateOnly dataTo, DateOnly asOf) => dataTo.AddMonths(Months) < asOf;
}
