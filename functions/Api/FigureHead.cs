namespace SvdPipeline.Functions.Api;

/// <summary>What a file of figures says before its figures: the words for the ids in them.</summary>
internal sealed record FigureHead(
    string AsOf,
    string Edition,
    string Notice,
    FigureHead.Terms Licence,
    IReadOnlyList<FigureHead.Place> Areas,
    IReadOnlyList<FigureHead.Word> Periods,
    IReadOnlyList<FigureHead.Word> Measures,
    IReadOnlyList<FigureHead.Parts> Breakdowns)
{
    internal sealed record Terms(string Text);

    internal sealed record Place(string Code, string Name);

    internal sealed record Word(string Id, string Label);

    internal sealed record Parts(string Id, IReadOnlyList<Word> Categories);
}
