using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>An input object type (specification 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private FrozenDictionary<string, InputFieldDefinition> _byName = FrozenDictionary<string, InputFieldDefinition>.Empty;

    internal InputObjectType(string name)
        : base(name)
    {
    }

    /// <summary>The input fields in source order.</summary>
    public ImmutableArray<InputFieldDefinition> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The input field of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The field; null when there is none of this name.</returns>
    public InputFieldDefinition? FindField(string name) => _byName.GetValueOrDefault(name);

    internal void Complete(ImmutableArray<InputFieldDefinition> fields)
    {
        Fields = fields;
        _byName = MemberIndex.Number(fields);
        foreach (var field in fields)
        {
            field.DeclaringType = this;
        }
    }
}
