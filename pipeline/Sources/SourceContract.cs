using SvdPipeline.Sources.Pull;

namespace SvdPipeline.Sources;

/// <summary>
/// What a source is and what its files must look like: data in <c>contracts/{id}.json</c>, checked against <c>contract.schema.json</c>.
/// </summary>
/// <param name="Id">Id such as <c>safestats-mps-crime</c>.</param>
/// <param name="Title">Name as printed.</param>
/// <param name="Publisher">Who publishes or shares it.</param>
/// <param name="Licence">Terms of use.</param>
/// <param name="Access">Where it comes from.</param>
/// <param name="Schedule">How often it appears.</param>
/// <param name="Status"><c>verified</c> against real files, or <c>unverified</c>.</param>
/// <param name="Relation">Relation of the lake, a key of <c>Ingest/relations.json</c>.</param>
/// <param name="Staging">Staging relation that reads it.</param>
/// <param name="Columns">Columns read.</param>
/// <param name="Vintages">Layouts seen, newest last.</param>
/// <param name="Needs">What a row must have.</param>
/// <param name="Notes">What else a reader of the contract should know.</param>
/// <param name="Recognise">Column that tells it apart from a source with the same header, or null.</param>
/// <param name="AsOf">Relation column whose latest value is the as-of date; or a fixed date <c>yyyy-MM-dd</c>.</param>
/// <param name="Series">True for published counts, whose vintages are never mixed.</param>
/// <param name="Unpivot">How a wide file becomes long, or null.</param>
/// <param name="Ignored">Headers known and not needed.</param>
/// <param name="Breaks">Breaks in its series.</param>
/// <param name="Totals">Rows that add up the others.</param>
/// <param name="Checks">What is expected of its data beyond the form.</param>
/// <param name="Retention">How long its rows are kept, or null for as long as wanted: published data only.</param>
/// <param name="Pull">How its files are pulled, or null when they are dropped.</param>
/// <param name="ShortRows">True when the publisher leaves off the last cells of a row, as far as none of them is read.</param>
public sealed record SourceContract(
    string Id,
    string Title,
    string Publisher,
    string Licence,
    string Access,
    Schedule Schedule,
    string Status,
    string Relation,
    string Staging,
    IReadOnlyList<ContractColumn> Columns,
    IReadOnlyList<HeaderVintage> Vintages,
    IReadOnlyList<RowNeed> Needs,
    string Notes = "",
    Recognise? Recognise = null,
    string AsOf = "",
    bool Series = false,
    Unpivot? Unpivot = null,
    IReadOnlyList<string>? Ignored = null,
    IReadOnlyList<ContractBreak>? Breaks = null,
    IReadOnlyList<Totals>? Totals = null,
    IReadOnlyList<ContractCheck>? Checks = null,
    Retention? Retention = null,
    SourcePull? Pull = null,
    bool ShortRows = false)
{
    /// <summary>True when a row speaks of one person or one event: its rows are never published and are kept for a time only.</summary>
    public bool IsRecordLevel => Relation is "raw_crime" or "raw_attendance" or "raw_incident" or "raw_case";

    /// <summary>The column that fills a relation column, or null.</summary>
    public ContractColumn? Column(string name) => Columns.FirstOrDefault(c => c.Name == name);
}
