namespace SvdPipeline.Sources.Sample;

/// <summary>Draws an index by weight in constant time (Vose's alias method, in whole numbers).</summary>
internal sealed class AliasTable
{
    private readonly ulong[] cuts;
    private readonly int[] aliases;

    /// <summary>Makes the table; weights are at least 0 and one is above 0.</summary>
    public AliasTable(IReadOnlyList<long> weights)
    {
        var n = weights.Count;
        var total = weights.Sum();
        var scaled = weights.Select(w => w * n).ToArray();
        cuts = new ulong[n];
        aliases = new int[n];
        var below = new Stack<int>();
        var above = new Stack<int>();
        for (var i = 0; i < n; i++)
        {
            aliases[i] = i;
            cuts[i] = 1UL << 32;
            (scaled[i] < total ? below : above).Push(i);
        }

        while (below.Count > 0 && above.Count > 0)
        {
            var small = below.Pop();
            var large = above.Peek();
            cuts[small] = (ulong)(((UInt128)scaled[small] << 32) / (UInt128)total);
            aliases[small] = large;
            scaled[large] -= total - scaled[small];
            if (scaled[large] < total)
            {
                below.Push(above.Pop());
            }
        }
    }

    /// <summary>An index, by weight.</summary>
    public int Pick(ref SampleRandom random)
    {
        var bits = random.Next();
        var index = (int)(((bits >> 32) * (ulong)cuts.Length) >> 32);
        return (bits & uint.MaxValue) < cuts[index] ? index : aliases[index];
    }
}
