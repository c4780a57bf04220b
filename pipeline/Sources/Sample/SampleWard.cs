using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>A made-up ward of the sample.</summary>
/// <param name="Index">Place among all wards, from 0.</param>
/// <param name="Code">Code in a range that no real ward uses.</param>
/// <param name="Name">Borough and number.</param>
/// <param name="CodeBefore">Code of the ward that records carry before May 2022.</param>
internal sealed record SampleWard(int Index, string Code, string Name, string CodeBefore)
{
    /// <summary>Code as UTF-8.</summary>
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Code);

    /// <summary>Code before May 2022 as UTF-8.</summary>
    public byte[] BeforeBytes { get; } = Encoding.UTF8.GetBytes(CodeBefore);
}
