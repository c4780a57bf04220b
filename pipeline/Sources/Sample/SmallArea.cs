using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>A made-up small area (LSOA) of the sample.</summary>
/// <param name="Code">LSOA 2021 code, in a range that no real area uses.</param>
/// <param name="Name">Borough, number and letter.</param>
/// <param name="Ward">Its ward since May 2022.</param>
/// <param name="Before">LSOA 2011 codes and names it came from: itself, one it was split from, or two that were merged.</param>
/// <param name="Change">U unchanged, S split, M merged.</param>
/// <param name="Residents">Residents by the 18 age bands of the census table.</param>
internal sealed record SmallArea(string Code, string Name, SampleWard Ward, (string Code, string Name)[] Before, char Change, int[] Residents)
{
    /// <summary>Code as UTF-8.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Code);

    /// <summary>LSOA 2011 codes as UTF-8.</summary>
    public byte[][] BeforeBytes { get; } = [.. Before.Select(b => Encoding.UTF8.GetBytes(b.Code))];

    /// <summary>All residents.</summary>
    public int Total { get; } = Residents.Sum();
}
