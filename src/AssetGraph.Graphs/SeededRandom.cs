using System.Numerics;

namespace AssetGraph.Graphs;

/// <summary>
/// Chance that is the same for the same seed on every machine and in every version: xoshiro256** (Blackman and Vigna 2018),
/// seeded by SplitMix64. Not for secrets; one thread at a time.
/// </summary>
public sealed class SeededRandom
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="stream">Sequences of one seed and different streams have nothing to do with each other.</param>
    public SeededRandom(int seed, int stream = 0)
    {
        ulong state = ((ulong)(uint)stream << 32) | (uint)seed;
        a = Mix(ref state);
        b = Mix(ref state);
        c = Mix(ref state);
        d = Mix(ref state);
    }

    /// <summary>A number of 0 … <paramref name="below"/> − 1, each as likely as the others.</summary>
    /// <param name="below">1 or more.</param>
    public int Next(int below)
    {
        // Lemire 2019: the high half of a product, drawn again in the rare case in which it would favour small numbers.
        uint range = (uint)below;
        ulong product = (ulong)(uint)(Draw() >> 32) * range;
        if ((uint)product < range)
        {
            uint threshold = (0u - range) % range;
            while ((uint)product < threshold)
            {
                product = (ulong)(uint)(Draw() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double NextDouble() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts the items into an order each as likely as the others (Fisher–Yates).</summary>
    /// <param name="items">What to shuffle.</param>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong Draw()
    {
        ulong result = BitOperations.RotateLeft(b * 5, 7) * 9;
        ulong t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    private static ulong Mix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
