using System.Numerics;
using System.Text;

namespace SvdPipeline.Sources.Sample;

/// <summary>
/// A seeded stream of numbers (xoshiro256**, seeded by SplitMix64 from a key). Integer arithmetic and square roots only,
/// so that a seed gives the same numbers on every machine.
/// </summary>
internal struct SampleRandom
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <summary>The stream of this key: the seed, a name, and where in the data it is used.</summary>
    public static SampleRandom For(long seed, string stream, int first = 0, int second = 0)
    {
        var key = 0xcbf29ce484222325UL;
        foreach (var unit in Encoding.UTF8.GetBytes(stream))
        {
            key = (key ^ unit) * 0x100000001b3UL;
        }

        var state = Mix(key ^ (ulong)seed);
        state = Mix(state ^ (uint)first);
        state = Mix(state ^ ((ulong)(uint)second << 32));
        return new SampleRandom { a = Step(ref state), b = Step(ref state), c = Step(ref state), d = Step(ref state) };
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in this many of a thousand cases.</summary>
    public bool PerMille(int share) => Below(1000) < share;

    /// <summary>A count of independent events whose mean is given: binomial of rare events, from 30 on its normal approximation.</summary>
    public int Count(double mean)
    {
        if (mean >= 30)
        {
            var twelve = 0L;
            for (var i = 0; i < 12; i++)
            {
                twelve += (long)(Next() >> 32);
            }

            var normal = (twelve / (double)uint.MaxValue) - 6;
            return Math.Max(0, (int)Math.Floor(mean + (Math.Sqrt(mean) * normal) + 0.5));
        }

        var trials = mean < 0.5 ? 16 : mean < 4 ? 64 : 256;
        var limit = (uint)(mean / trials * uint.MaxValue);
        var count = 0;
        for (var i = 0; i < trials; i += 2)
        {
            var bits = Next();
            count += ((uint)bits < limit ? 1 : 0) + ((uint)(bits >> 32) < limit ? 1 : 0);
        }

        return count;
    }

    private static ulong Step(ref ulong state)
    {
        state += 0x9e3779b97f4a7c15UL;
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9UL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebUL;
        return z ^ (z >> 31);
    }
}
