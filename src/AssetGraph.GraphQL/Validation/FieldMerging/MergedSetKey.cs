using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>Recognises a set of selection sets and the question asked of it, in whatever order and however often its members are named.</summary>
internal readonly struct MergedSetKey : IEquatable<MergedSetKey>
{
    private readonly SelectionSetNode[] _members;
    private readonly bool _byShape;
    private readonly int _hash;

    public MergedSetKey(SourceSet[] sources, bool byShape)
    {
        // A selection set stands in one place of the document and so selects on one type: the node alone identifies it, and its offset orders it.
        _byShape = byShape;
        _members = new SelectionSetNode[sources.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            _members[i] = sources[i].Selections;
        }

        if (_members.Length > 1)
        {
            Array.Sort(_members, static (a, b) => a.Location.Start - b.Location.Start);
            var count = 1;
            for (var i = 1; i < _members.Length; i++)
            {
                if (!ReferenceEquals(_members[i], _members[count - 1]))
                {
                    _members[count++] = _members[i];
                }
            }

            Array.Resize(ref _members, count);
        }

        var hash = new HashCode();
        hash.Add(byShape);
        foreach (var member in _members)
        {
            hash.Add(RuntimeHelpers.GetHashCode(member));
        }

        _hash = hash.ToHashCode();
    }

    public bool Equals(MergedSetKey other)
    {
        if (_byShape != other._byShape || _members.Length != other._members.Length)
        {
            return false;
        }

        for (var i = 0; i < _members.Length; i++)
        {
            if (!ReferenceEquals(_members[i], other._members[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is MergedSetKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
