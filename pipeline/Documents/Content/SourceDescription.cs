namespace SvdPipeline.Documents.Content;

/// <summary>What a document says about a source: who publishes and holds it, and how a borough supplies it.</summary>
/// <param name="Id">Contract id, such as <c>safestats-mps-crime</c>.</param>
/// <param name="Title">Name in running text.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Licence">Terms under which it is used.</param>
/// <param name="Holder">Who holds it and must be asked.</param>
/// <param name="HowToSupply">What to do, as an instruction.</param>
public sealed record SourceDescription(string Id, string Title, string Publisher, string Licence, string Holder, string HowToSupply);
