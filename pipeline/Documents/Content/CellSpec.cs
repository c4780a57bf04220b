namespace SvdPipeline.Documents.Content;

/// <summary>
/// What a table file says of a cell. A row and a column are both one of these: a cell is the column's words where it has them, otherwise the
/// row's, otherwise the table's; the categories of row and column are joined, so that <c>0-9</c> and <c>_female</c> meet in <c>0-9_female</c>.
/// </summary>
internal sealed record CellSpec
{
    /// <summary>Printed in the head of the column or row.</summary>
    public string Label { get; init; } = "";

    public string Measure { get; init; } = "";

    public string Stat { get; init; } = "";

    public string Period { get; init; } = "";

    public string Breakdown { get; init; } = "";

    public string Category { get; init; } = "";

    /// <summary><c>borough</c>, <c>part</c> (Inner or Outer London), <c>similar-boroughs</c>, or an area id.</summary>
    public string Area { get; init; } = "";

    /// <summary>Empty for the value; <c>interval</c>; <c>period</c>; <c>result</c> of a change; <c>moved</c>, a change with its result; <c>top</c>, whether a rank is among London's first 75; <c>versus</c> another area, in words; <c>range</c>, a count with the records that could be counted besides; <c>each</c>, what one record weighs or costs; <c>none</c>, a zero without a figure, where there is nothing to list.</summary>
    public string Show { get; init; } = "";

    /// <summary>The other area of <c>versus</c>.</summary>
    public string With { get; init; } = "";

    /// <summary>One row for each category of this breakdown, or for each of <c>boroughs</c> or of <c>similar</c> boroughs.</summary>
    public string Each { get; init; } = "";

    /// <summary>Put before the label of each category.</summary>
    public string Prefix { get; init; } = "";

    public CellSpec Over(CellSpec under) => new()
    {
        Measure = Or(Measure, under.Measure),
        Stat = Or(Stat, under.Stat),
        Period = Or(Period, under.Period),
        Breakdown = Or(Breakdown, under.Breakdown),
        Category = under.Category + Category,
        Area = Or(Area, under.Area),
        Show = Or(Show, under.Show),
        With = Or(With, under.With),
    };

    private static string Or(string first, string second) => first.Length > 0 ? first : second;
}
