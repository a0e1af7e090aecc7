using System.Numerics;

namespace AssetGraph.Graphs;

/// <summary>A set of vertices, one bit each. Not safe to change from several threads at once.</summary>
public sealed class VertexSet
{
    private readonly ulong[] words;

    /// <summary>Makes an empty set for a graph of <paramref name="vertexCount"/> vertices.</summary>
    /// <param name="vertexCount">The number of vertices that may be members.</param>
    public VertexSet(int vertexCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertexCount);
        VertexCount = vertexCount;
        words = new ulong[(vertexCount + 63) / 64];
    }

    /// <summary>Makes a set of the given vertices.</summary>
    /// <param name="vertexCount">The number of vertices that may be members.</param>
    /// <param name="members">The members; repeats do not matter.</param>
    public VertexSet(int vertexCount, ReadOnlySpan<int> members)
        : this(vertexCount)
    {
        foreach (int v in members)
        {
            Add(v);
        }
    }

    /// <summary>The number of vertices that may be members.</summary>
    public int VertexCount { get; }

    /// <summary>The number of members. Cost: one step per 64 vertices.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong w in words)
            {
                count += BitOperations.PopCount(w);
            }

            return count;
        }
    }

    /// <summary>Whether <paramref name="vertex"/> is a member.</summary>
    /// <param name="vertex">A vertex.</param>
    public bool Contains(int vertex) => (words[vertex >> 6] >> vertex & 1) != 0;

    /// <summary>Adds a vertex.</summary>
    /// <param name="vertex">A vertex.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    public void Add(int vertex)
    {
        Require(vertex);
        words[vertex >> 6] |= 1UL << vertex;
    }

    /// <summary>Takes a vertex out, if it is a member.</summary>
    /// <param name="vertex">A vertex.</param>
    /// <exception cref="GraphException">AG2001 for a vertex that is not there.</exception>
    public void Remove(int vertex)
    {
        Require(vertex);
        words[vertex >> 6] &= ~(1UL << vertex);
    }

    /// <summary>Adds the members of another set.</summary>
    /// <param name="other">A set for as many vertices.</param>
    public void UnionWith(VertexSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentOutOfRangeException.ThrowIfNotEqual(other.VertexCount, VertexCount);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    /// <summary>Takes every member out.</summary>
    public void Clear() => Array.Clear(words);

    private void Require(int vertex)
    {
        if ((uint)vertex >= (uint)VertexCount)
        {
            throw new GraphException("AG2001", "vertex set", $"there is no vertex {vertex}", $"0 to {VertexCount - 1}");
        }
    }
}
