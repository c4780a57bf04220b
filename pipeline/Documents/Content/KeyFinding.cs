namespace SvdPipeline.Documents.Content;

/// <summary>One finding of an assessment, chosen by rule.</summary>
/// <param name="Rule">Which rule chose it: <c>no-data</c>, <c>level</c>, <c>undetermined</c>, <c>largest</c>, <c>changed</c>, <c>unchanged</c>, <c>above-london</c>, <c>not-above-london</c>, <c>newly-high-wards</c>, <c>high-wards</c>, <c>no-high-wards</c>.</param>
/// <param name="Subject">Id of the measure it speaks of; empty where it speaks of several.</param>
/// <param name="Direction"><c>rose</c>, <c>fell</c>, <c>similar</c>, <c>higher</c>; empty where the rule has none.</param>
/// <param name="Text">The sentence as printed, with its full stop.</param>
/// <param name="Figures">Ids of the figures it rests on.</param>
public sealed record KeyFinding(string Rule, string Subject, string Direction, string Text, IReadOnlyList<string> Figures);
