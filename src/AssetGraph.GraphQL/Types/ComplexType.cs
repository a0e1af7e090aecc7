using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class ComplexType : NamedType
{
    private FrozenDictionary<string, FieldDefinition> _fieldsByName = FrozenDictionary<string, FieldDefinition>.Empty;

    private protected ComplexType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in source order, without the meta-fields.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces it says it implements, in source order.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>The field of a name, meta-fields left out (<see cref="Schema.FindField"/> knows them too).</summary>
    /// <param name="name">The name.</param>
    /// <returns>The field; null when there is none of this name.</returns>
    public FieldDefinition? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    /// <summary>Whether it says it implements an interface.</summary>
    /// <param name="interfaceType">The interface.</param>
    /// <returns>True if the interface is among <see cref="Interfaces"/>. Cost grows with their number.</returns>
    public bool Implements(InterfaceType interfaceType) => Interfaces.Contains(interfaceType);

    internal void Complete(ImmutableArray<InterfaceType> interfaces, ImmutableArray<FieldDefinition> fields)
    {
        Interfaces = interfaces;
        Fields = fields;
        _fieldsByName = MemberIndex.Number(fields);
        foreach (var field in fields)
        {
            field.DeclaringType = this;
        }
    }
}
