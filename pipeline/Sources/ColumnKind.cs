namespace SvdPipeline.Sources;

/// <summary>What a column of a contract holds, and so how its cells are checked and what they become.</summary>
public enum ColumnKind
{
    /// <summary>Text as found, trimmed at the ends.</summary>
    Text,

    /// <summary>A short code as found, trimmed at the ends.</summary>
    Code,

    /// <summary>A whole number; thousands separators are accepted.</summary>
    Integer,

    /// <summary>A number with up to six decimals, which may be below 0; more decimals are rounded.</summary>
    Decimal,

    /// <summary>A whole number of years from 0 to 120.</summary>
    Age,

    /// <summary>A date: <c>2026-02-28</c>, <c>28/02/2026</c>, <c>28 Feb 2026</c>, with or without a time.</summary>
    Date,

    /// <summary>A month, kept as its first day: any date, or <c>2026-02</c>, <c>202602</c>, <c>Feb 2026</c>, <c>Feb-26</c>.</summary>
    Month,

    /// <summary>An hour of the day from 0 to 23, from a time or a date with a time.</summary>
    Hour,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    Flag,

    /// <summary>One of the values of the column's map.</summary>
    Category,

    /// <summary>A London borough: GSS code, <c>unknown</c> or <c>outside</c>.</summary>
    Borough,

    /// <summary>A ward's GSS code.</summary>
    Ward,

    /// <summary>A lower-layer super output area's GSS code, of 2011 or 2021.</summary>
    Lsoa,

    /// <summary>An area of any kind: a GSS code, or the name of a borough, London, a part of it or England, kept as its GSS code; others as found.</summary>
    Area,

    /// <summary>A period: <c>2015</c>, <c>2016-17</c>, <c>2020-21 to 2022-23</c>, <c>2026-02</c> or <c>2026-q1</c>, from the ways in which publishers write them.</summary>
    Period,

    /// <summary>A reference to a person's or an event's record, kept as a keyed hash only.</summary>
    Reference,
}
