namespace SvdPipeline.Sources.Sample;

/// <summary>What <c>svd sample</c> writes.</summary>
/// <param name="Years">Years of records, the last one ending with <see cref="SampleData.LastMonth"/>; from 1 to 16.</param>
/// <param name="Scale">Size of the London written: 1 is London's own size, 0.1 a tenth of its residents and of its records.</param>
/// <param name="Seed">Same seed, same bytes.</param>
/// <param name="Defects">True to plant the defects that <c>defects.json</c> lists.</param>
/// <param name="Threads">Threads to use; 0 for all. The bytes do not depend on it.</param>
public sealed record SampleOptions(int Years = 6, decimal Scale = 0.1m, long Seed = 1, bool Defects = false, int Threads = 0);
