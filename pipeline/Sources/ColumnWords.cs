namespace SvdPipeline.Sources;

/// <summary>A column of a contract in words: what it holds, which values it may have, what becomes of it.</summary>
public static class ColumnWords
{
    /// <summary>Its type.</summary>
    public static string Type(ContractColumn column) => column.Type switch
    {
        ColumnKind.Text => "text",
        ColumnKind.Code => "code",
        ColumnKind.Integer => "whole number",
        ColumnKind.Age => "age in years",
        ColumnKind.Date => "date",
        ColumnKind.Month => "month",
        ColumnKind.Hour => "time",
        ColumnKind.Flag => "yes or no",
        ColumnKind.Category => "one of a list",
        ColumnKind.Borough => "borough",
        ColumnKind.Ward => "ward code",
        ColumnKind.Lsoa => "small-area code",
        ColumnKind.Reference => "reference",
        var other => other.ToString().ToLowerInvariant(),
    };

    /// <summary>What its cells may hold.</summary>
    public static string Allowed(ContractColumn column) => column.Type switch
    {
        ColumnKind.Integer => "0 or more",
        ColumnKind.Age => "0 to 120",
        ColumnKind.Date => "2026-02-28, 28/02/2026 or 28 Feb 2026; one form in a file",
        ColumnKind.Month => "2026-02, 202602 or any date of the month",
        ColumnKind.Hour => "23:05, or a date with a time",
        ColumnKind.Flag => "yes, no; empty for not known",
        ColumnKind.Category => string.Join(", ", column.Canonical) + (column.Blank.Length > 0 ? $"; empty means {column.Blank}" : "; empty for not known"),
        ColumnKind.Borough => "GSS code such as E09000014, or a name such as Haringey; unknown, outside",
        ColumnKind.Ward => "GSS code such as E05013585",
        ColumnKind.Lsoa => "GSS code such as E01002046, of 2011 or 2021",
        ColumnKind.Reference => "any reference that is the same for the same record",
        _ => "",
    };

    /// <summary>What becomes of it in the lake.</summary>
    public static string Becomes(ContractColumn column) => column.Type switch
    {
        ColumnKind.Reference => "a keyed hash; the reference itself is not kept",
        ColumnKind.Hour => "the hour, 0 to 23",
        ColumnKind.Month => "the first day of the month",
        ColumnKind.Borough => "the borough's GSS code",
        ColumnKind.Category or ColumnKind.Flag => "one of the values; any other becomes empty, with a finding",
        _ => "kept as it is; what cannot be read becomes empty, with a finding",
    };

    /// <summary>How its values may be shown.</summary>
    public static string Shown(ContractColumn column) => column.Sensitivity switch
    {
        Sensitivity.Open => "open: a finding may print its value",
        Sensitivity.Personal => "about a person: never printed",
        _ => "sensitive: never printed",
    };

    /// <summary>Its name in words: <c>victim_age</c> is victim age.</summary>
    public static string Holds(ContractColumn column) => column.Holds.Length > 0 ? column.Holds : column.Name.Replace('_', ' ');
}
