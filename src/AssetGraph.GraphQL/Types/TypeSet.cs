namespace AssetGraph.GraphQL.Types;

/// <summary>A set of types by <see cref="NamedType.Index"/>, as bits.</summary>
internal sealed class TypeSet(int typeCount)
{
    private readonly ulong[] _bits = new ulong[(typeCount + 63) / 64];

    public void Add(NamedType type) => _bits[type.Index >> 6] |= 1UL << (type.Index & 63);

    public bool Contains(NamedType type) => (_bits[type.Index >> 6] & (1UL << (type.Index & 63))) != 0;

    public bool Overlaps(TypeSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
