namespace SvdPipeline.Documents.Content;

/// <summary>Tables and charts of a section.</summary>
internal sealed record SectionSpec
{
    /// <summary>The measures the file is repeated for, with <c>{measure}</c> and <c>{noun}</c> filled; none for once.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    public IReadOnlyList<TableSpec> Tables { get; init; } = [];

    public IReadOnlyList<ChartSpec> Charts { get; init; } = [];
}
