using System.Collections.Frozen;
using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinition : MemberDefinition
{
    private readonly FrozenDictionary<string, ArgumentDefinition> _argumentsByName;

    internal FieldDefinition(string name, GraphQLType type, ImmutableArray<ArgumentDefinition> arguments)
        : base(name)
    {
        Type = type;
        Arguments = arguments;
        _argumentsByName = MemberIndex.Number(arguments);
        foreach (var argument in arguments)
        {
            argument.Field = this;
        }
    }

    /// <summary>The type of the result.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments in source order; empty without any.</summary>
    public ImmutableArray<ArgumentDefinition> Arguments { get; }

    /// <summary>The type the field belongs to; null for the meta-fields (<c>__typename</c>, <c>__schema</c>, <c>__type</c>).</summary>
    public ComplexType? DeclaringType { get; internal set; }

    /// <summary>A number of its own among all fields of the schema, from 0 to <see cref="Schema.FieldCount"/> - 1: an index for tables by field.</summary>
    public int SchemaIndex { get; internal set; }

    /// <summary>The definition it was built from; null for the meta-fields.</summary>
    public FieldDefinitionNode? Definition { get; internal set; }

    /// <summary>The argument of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The argument; null when there is none of this name.</returns>
    public ArgumentDefinition? FindArgument(string name) => _argumentsByName.GetValueOrDefault(name);

    /// <summary>The field with its type, for messages.</summary>
    /// <returns>Its schema coordinate, such as <c>City.name</c>.</returns>
    public override string ToString() => DeclaringType is null ? Name : $"{DeclaringType.Name}.{Name}";
}
