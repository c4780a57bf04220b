namespace SvdPipeline.Documents.Content;

/// <summary>Standard words about a source, from <c>templates/wording/sources.json</c>.</summary>
/// <param name="Id">Contract id, or the id of a source the product does not read yet.</param>
/// <param name="Title">Name.</param>
/// <param name="Short">Name in running text.</param>
/// <param name="Group"><c>police</c>, <c>health</c>, <c>transport</c>, <c>fire</c>, <c>published</c>, <c>population</c>, <c>lookup</c>, <c>partner</c>, <c>shipped</c> with the product, or <c>later</c>.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Licence">Terms of use.</param>
/// <param name="Holder">Who must be asked.</param>
/// <param name="How">How to supply it, as an instruction without full stop.</param>
/// <param name="Check">Measure whose figure shows that the borough is covered; empty for none.</param>
internal sealed record SourceWords(
    string Id,
    string Title,
    string Short,
    string Group,
    string Publisher,
    string Licence,
    string Holder,
    string How,
    string Check);
