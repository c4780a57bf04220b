using System.Text.Json;
using SvdPipeline.Measures;

namespace SvdPipeline.Disclosure;

/// <summary>Settings of disclosure control, from <c>disclosure.json</c>.</summary>
/// <param name="Families">Thresholds and rounding by family of sources.</param>
/// <param name="OpenEvidence">Evidence levels that are published already and are never suppressed.</param>
/// <param name="WithheldBreakdowns">Breakdowns the public edition never shows.</param>
/// <param name="UnnamedBreakdowns">Those of them whose categories say which places stand out: the public edition has no figure of them, not even a hidden one.</param>
/// <param name="PlaceBreakdowns">Breakdowns that count places, not people or records.</param>
/// <param name="Exempt">Cells that are public already, as <c>breakdown.category</c>, such as <c>element.homicide</c>.</param>
public sealed record DisclosureRules(
    IReadOnlyList<DisclosureFamily> Families,
    IReadOnlyList<string> OpenEvidence,
    IReadOnlyList<string> WithheldBreakdowns,
    IReadOnlyList<string> UnnamedBreakdowns,
    IReadOnlyList<string> PlaceBreakdowns,
    IReadOnlyList<string> Exempt)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The shipped settings.</summary>
    public static DisclosureRules Standard { get; } =
        JsonSerializer.Deserialize<DisclosureRules>(EmbeddedFiles.Text("pipeline/Disclosure/disclosure.json"), Json)!;

    /// <summary>The family of a measure, or null when its figures are published already.</summary>
    public DisclosureFamily? FamilyOf(string measure)
    {
        var of = MeasureCatalogue.Measure(measure);
        return OpenEvidence.Contains(of.Evidence) ? null : Families.First(f => f.Id == (of.Health ? "health" : "police"));
    }

    /// <summary>True when the public edition never shows the cell.</summary>
    public bool IsWithheld(FigureCell cell) => WithheldBreakdowns.Contains(cell.Breakdown) && FamilyOf(cell.Measure) is not null;

    /// <summary>True when the cell's count must not be printed.</summary>
    public bool IsSmall(FigureCell cell, decimal count) =>
        FamilyOf(cell.Measure) is { } family
        && family.IsSmall(count)
        && !CountsPlaces(cell)
        && !IsExempt(cell);

    /// <summary>True when the cell counts people or records that are not published already.</summary>
    public bool IsControlled(FigureCell cell) => FamilyOf(cell.Measure) is not null && !CountsPlaces(cell);

    /// <summary>True when the cell counts places, not people or records.</summary>
    private bool CountsPlaces(FigureCell cell) =>
        PlaceBreakdowns.Contains(cell.Breakdown) || (cell.Breakdown.Length == 0 && MeasureCatalogue.Measure(cell.Measure).Unit == Levels.Places);

    /// <summary>True when the cell is public already.</summary>
    public bool IsExempt(FigureCell cell) => Exempt.Contains($"{cell.Breakdown}.{cell.Category}");

    /// <summary>The count as the public edition prints it.</summary>
    public decimal Printed(FigureCell cell, decimal count) =>
        FamilyOf(cell.Measure) is { } family && !CountsPlaces(cell) ? family.Rounded(count) : count;
}
