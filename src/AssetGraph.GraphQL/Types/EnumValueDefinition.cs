using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>A value of an enum type. Coerced input holds this object where an enum stands.</summary>
public sealed class EnumValueDefinition : MemberDefinition
{
    internal EnumValueDefinition(string name)
        : base(name)
    {
    }

    /// <summary>The enum it belongs to.</summary>
    public EnumType DeclaringType { get; internal set; } = null!;

    /// <summary>The definition it was built from.</summary>
    public EnumValueDefinitionNode? Definition { get; internal set; }
}
