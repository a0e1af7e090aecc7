using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>A field of an input object type.</summary>
public sealed class InputFieldDefinition : InputValueDefinition
{
    internal InputFieldDefinition(string name, GraphQLType type, ValueNode? defaultLiteral)
        : base(name, type, defaultLiteral)
    {
    }

    /// <summary>The input object it belongs to.</summary>
    public InputObjectType DeclaringType { get; internal set; } = null!;

    /// <summary>The field with its type, for messages.</summary>
    /// <returns>Its schema coordinate, such as <c>TieFilter.kind</c>.</returns>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
