using SvdPipeline.Findings;
using SvdPipeline.Storage;

namespace SvdPipeline.Definition;

/// <summary>What the definition could not read as recorded in a source, or leaves out of it: a kind, how often, and where first.</summary>
/// <param name="Source">Source id.</param>
/// <param name="Kind"><c>code_unknown</c>, <c>code_missing</c>, <c>age_out_of_range</c>, <c>relationship_unknown</c>, <c>offence_date_missing</c>, <c>excluded</c>.</param>
/// <param name="Value">The unknown code, the age column, the cause of exclusion; otherwise empty.</param>
/// <param name="Records">Records it holds for.</param>
/// <param name="SourceRecords">Records of the source.</param>
/// <param name="File">File of the first of them.</param>
/// <param name="Line">Line of the first of them.</param>
public sealed record DefinitionRemark(string Source, string Kind, string Value, long Records, long SourceRecords, string File, long Line)
{
    /// <summary>All remarks on the records of a warehouse, by source, kind and value.</summary>
    public static IReadOnlyList<DefinitionRemark> Of(Warehouse warehouse)
    {
        warehouse.Build("int_definition_remark");
        return [.. warehouse.Rows("int_definition_remark").Select(row => new DefinitionRemark(
            (string)row[0]!, (string)row[1]!, (string)row[2]!, (long)row[3]!, (long)row[4]!, (string)row[5]!, (long)row[6]!))];
    }

    /// <summary>The remark as a finding, or null for an exclusion, which is no fault.</summary>
    public Finding? Finding()
    {
        var (code, column, found, wanted) = Kind switch
        {
            "code_unknown" => ("SVD-D101", "offence_code", Value, "a code of the offence code table"),
            "code_missing" => ("SVD-D102", "offence_code", "empty", "a code of the offence code table"),
            "age_out_of_range" => ("SVD-D103", Value, "an age below 0 or above 120", "an age from 0 to 120"),
            "relationship_unknown" => ("SVD-D104", "relationship", "a term that is not in the list", "a term of Definition/relationships.csv"),
            "offence_date_missing" => ("SVD-D105", "offence_date", "empty", "the date of the offence"),
            _ => ("", "", "", ""),
        };
        return code.Length == 0 ? null : new Finding(
            code, File, Line, 0, column, FormattableString.Invariant($"{found} ({Records:N0} of {SourceRecords:N0} records of {Source})"), wanted, FindingCatalogue.Entry(code).Remedy);
    }
}
