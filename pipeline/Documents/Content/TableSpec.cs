namespace SvdPipeline.Documents.Content;

/// <summary>A table of the standard format, from the JSON file beside its section's template.</summary>
internal sealed record TableSpec
{
    public required string Id { get; init; }

    public required string Caption { get; init; }

    /// <summary>Head of the first column.</summary>
    public string Head { get; init; } = "";

    /// <summary>Empty; <c>months</c> (years down, months across); <c>hours</c> (weekdays down, hours across).</summary>
    public string Layout { get; init; } = "";

    /// <summary>What cells inherit.</summary>
    public CellSpec Cells { get; init; } = new();

    public IReadOnlyList<CellSpec> Rows { get; init; } = [];

    public IReadOnlyList<CellSpec> Columns { get; init; } = [];

    /// <summary>True when it needs a landscape page.</summary>
    public bool Wide { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Sources beside those of its measures.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
