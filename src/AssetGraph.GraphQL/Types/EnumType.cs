using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>An enum type (specification 3.9).</summary>
public sealed class EnumType : NamedType
{
    private FrozenDictionary<string, EnumValueDefinition> _byName = FrozenDictionary<string, EnumValueDefinition>.Empty;

    internal EnumType(string name)
        : base(name)
    {
    }

    /// <summary>The values in source order.</summary>
    public ImmutableArray<EnumValueDefinition> Values { get; private set; } = [];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value; null when there is none of this name.</returns>
    public EnumValueDefinition? FindValue(string name) => _byName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<EnumValueDefinition> values)
    {
        Values = values;
        _byName = MemberIndex.Number(values);
        foreach (var value in values)
        {
            value.DeclaringType = this;
        }
    }
}
